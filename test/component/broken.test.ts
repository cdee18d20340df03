import { expect, test } from 'vitest';
import type { AppState } from '../../src/shared/model/app-state.ts';
import { type WindowName, windowNames } from '../../src/shared/model/windows.ts';
import { noneElsewhere, type Script } from '../support/fake-bridge.ts';
import { windowsForTests } from './windows.ts';

const { page, open, push, button, alert, focused, look, takeFaults } = windowsForTests();

/** Something that a window is not made for, and that no type allows. */
const unforeseen: Readonly<Record<WindowName, Partial<AppState>>> = {
  'quick-share': { drafts: null },
  generate: { drafts: null },
  'open-link': { profiles: [null, null] },
  activity: { activityRevision: 1 },
  settings: { preferences: null },
  help: { preferences: null, hotkey: null },
  'link-card': { preferences: null },
  confirm: { question: { why: 'never heard of' } },
} as unknown as Readonly<Record<WindowName, Partial<AppState>>>;

const nothing = {
  drafts: [],
  receipts: [],
  ...noneElsewhere,
  storage: { notKept: null, damaged: 0, otherKey: 0, newer: 0 },
};

/** @param isWhole whether Activity gets what it is made for. */
const scriptWith = (isWhole: () => boolean): Partial<Script> => ({
  readLink: () => ({ ok: true, value: { kind: 'key' } }),
  takeLink: () => 'es75mv1jo7b4bk80o4c6e8m4vq0rzkd',
  readActivity: () => (isWhole() ? nothing : ({ ...nothing, receipts: null } as unknown as typeof nothing)),
});

let now = (): Pick<AppState, 'activityRevision'> => ({ activityRevision: 0 });

test.each(windowNames)('%s says what to do when it cannot be drawn, and can be tried again', async (name) => {
  now = () => ({ activityRevision: 0 });
  const fake = await open(
    name,
    { linkWaiting: true, cardWaiting: true, question: { why: 'empty' } },
    scriptWith(() => now().activityRevision === 0),
  );
  now = fake.state;
  const whole = fake.state();
  await push(unforeseen[name]);
  await page().getByRole('heading', { name: 'This window cannot be shown' }).waitFor();
  await alert().getByText('Try again. If that does not help, close it and open it again.').waitFor();
  expect(await focused()).toBe('Try again');
  if (name === 'activity') expect(await look('activity-broken-window')).toEqual([]);
  await push(whole);
  await button('Try again').click();
  await page().getByRole('heading', { name: 'This window cannot be shown' }).waitFor({ state: 'detached' });
  expect(takeFaults().length).toBeGreaterThan(0);

  await push(unforeseen[name]);
  await button('Close').click();
  await expect.poll(() => fake.callsOf('closeWindow')).toHaveLength(1);
  expect(takeFaults().length).toBeGreaterThan(0);
});
