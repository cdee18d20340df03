import { describe, expect, it } from 'vitest';
import { createSettledBuilds, nextStep, type Part, parts } from '../../../scripts/dev/settled-builds.ts';

const setUp = () => {
  const told: (readonly Part[])[] = [];
  const builds = createSettledBuilds((built) => told.push([...built].toSorted()));
  return { told, builds };
};
const setUpBuilt = () => {
  const all = setUp();
  for (const part of parts) {
    all.builds.began(part);
    all.builds.ended(part);
  }
  all.told.length = 0;
  return all;
};

describe('builds beside each other', () => {
  it('are told of for the first time when all of them are there', () => {
    const { told, builds } = setUp();
    for (const part of parts) builds.began(part);
    builds.ended('preload');
    builds.ended('main');
    expect(told).toEqual([]);
    builds.ended('renderer');
    expect(told).toEqual([['main', 'preload', 'renderer']]);
  });

  it('are told of one by one when only one changes', () => {
    const { told, builds } = setUpBuilt();
    builds.began('renderer');
    builds.ended('renderer');
    builds.began('main');
    builds.ended('main');
    expect(told).toEqual([['renderer'], ['main']]);
  });

  it('are told of together when one change is part of several', () => {
    const { told, builds } = setUpBuilt();
    builds.began('main');
    builds.began('renderer');
    builds.ended('main');
    expect(told).toEqual([]);
    builds.ended('renderer');
    expect(told).toEqual([['main', 'renderer']]);
  });

  it('are not told of while one of them is broken, and all of them when it is mended', () => {
    const { told, builds } = setUpBuilt();
    builds.began('main');
    builds.began('renderer');
    builds.ended('renderer');
    expect(told).toEqual([]);
    builds.began('main');
    builds.ended('main');
    expect(told).toEqual([['main', 'renderer']]);
  });
});

describe('what follows a build', () => {
  const files = ['assets/settings.js', 'settings/index.html'];

  it.each([
    ['the windows', ['renderer'], files, 'reload'],
    ['the preload script', ['preload'], files, 'reload'],
    ['the main process', ['main'], files, 'restart'],
    ['everything', parts, files, 'restart'],
    ['the windows, with a file the app does not know', ['renderer'], [...files, 'z.js'], 'restart'],
  ] as const)('of %s', (_what, built, now, step) => {
    expect(nextStep(new Set(built), files, now)).toBe(step);
  });
});
