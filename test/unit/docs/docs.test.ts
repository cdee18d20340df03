import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import biome from '../../../electron/core/biome.json' with { type: 'json' };
import { verbs } from '../../../electron/shell/start.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import { contract } from '../../../src/shared/contract/contract.ts';
import { preferencesSchema } from '../../../src/shared/model/preferences.ts';
import { windowNames } from '../../../src/shared/model/windows.ts';
import {
  anchors,
  block,
  drawn,
  foldersIn,
  pages,
  paths,
  quoted,
  rows,
  section,
  textOf,
  withoutFences,
} from './pages.ts';

const overview = 'docs/architecture.md';

/** The folders that the overview names, by their paths. */
const foldersNamed = (): readonly string[] => {
  const parents: string[] = [];
  return block(overview, '## Folders').map((line) => {
    const [, indent = '', name = ''] = /^( *)([\w-]+)\//.exec(line) ?? [];
    parents.splice(indent.length / 2);
    parents.push(name);
    return parents.join('/');
  });
};

/** `from → to`, as Biome allows it. */
const arrowsAllowed = (): readonly string[] => {
  const features = biome.overrides
    .map(({ includes, linter }) => ({
      name: includes.join().replace('/**', ''),
      forbidden: linter.rules.style.noRestrictedImports.options.patterns.flatMap(({ group }) => group),
    }))
    .filter(({ name }) => name !== 'base');
  return features.flatMap(({ name, forbidden }) =>
    features
      .filter((other) => other.name !== name && !forbidden.includes(`../${other.name}/**`))
      .map((other) => `${name} → ${other.name}`),
  );
};

/** `from → to`, as the picture has it; one that ends at a box leads to each feature in it. */
const arrowsDrawn = (): readonly string[] => {
  const lines = block(overview, "## Core's features").map((line) => line.trim());
  const boxes = new Map<string, string[]>();
  const open: string[] = [];
  const arrows: (readonly [string, string])[] = [];
  for (const line of lines.slice(1)) {
    const box = /^subgraph (\w+)/.exec(line)?.[1];
    if (box !== undefined) {
      boxes.set(box, []);
      open.push(box);
    } else if (line === 'end') open.pop();
    else {
      const [from = [], to = []] = line.split(' --> ').map((names) => names.split(' & '));
      for (const name of open) boxes.get(name)?.push(...from, ...to);
      arrows.push(...from.flatMap((one) => to.map((other) => [one, other] as const)));
    }
  }
  return arrows.flatMap(([from, to]) => (boxes.get(to) ?? [to]).map((feature) => `${from} → ${feature}`));
};

/** Events with their fields, as the type has them. */
const eventsTyped = (): readonly string[] => {
  const [, type = ''] = textOf('electron/core/base/log.ts').split('export type LogEvent');
  return [...type.matchAll(/\{([^{}]*)\}/g)].flatMap(([, members = '']) => {
    const fields = [...members.matchAll(/readonly (\w+)\??:/g)]
      .map(([, field = '']) => field)
      .filter((field) => field !== 'event');
    return [...members.matchAll(/'([\w-]+)'/g)].map(([, event]) => [event, ...fields].join(' '));
  });
};

describe('the overview', () => {
  it('names folders that there are', () => {
    expect(foldersNamed().filter((folder) => !paths.includes(`${folder}/`))).toEqual([]);
  });

  it.each(['electron', 'electron/core', 'src'])('names every folder in %s', (folder) => {
    expect(foldersNamed()).toEqual(
      expect.arrayContaining(foldersIn(folder).map((name) => `${folder}/${name}`)),
    );
  });

  it('draws the arrows that Biome allows, and no others', () => {
    expect(arrowsDrawn().toSorted()).toEqual(arrowsAllowed().toSorted());
  });

  it('names every folder of core as a feature', () => {
    const features = arrowsAllowed().flatMap((arrow) => arrow.split(' → '));
    expect(new Set([...features, 'base'])).toEqual(new Set(foldersIn('electron/core')));
  });
});

describe('the lists in the docs', () => {
  it('have every event that is logged, with its fields', () => {
    const listed = rows('docs/security.md', '## What is logged').map((cells) =>
      quoted(cells.join()).join(' '),
    );
    expect(listed.toSorted()).toEqual(eventsTyped().toSorted());
  });

  it('have every call, with the windows that may make it', () => {
    const listed = rows('docs/ipc.md', '## Every call').map(([call = '', windows = '']) => [
      quoted(call).join(),
      windows === 'every window' ? windowNames : quoted(windows),
    ]);
    const calls = Object.entries(contract).map(([name, { windows }]) => [name, windows]);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(calls));
  });

  it('have every preference', () => {
    const listed = rows('docs/settings.md', '## `settings.json`').map(([key = '']) => quoted(key).join());
    expect(listed).toEqual(expect.arrayContaining(Object.keys(preferencesSchema.shape)));
  });

  it('have every switch of the command line', () => {
    const listed = quoted(section('docs/settings.md', '## Command line')).join(' ');
    const switches = verbs.filter((verb) => verb !== 'start' && verb !== 'records-changed');
    expect(switches.filter((name) => !listed.includes(`--${name}`))).toEqual([]);
  });

  it('have every script, and none that is gone', () => {
    const listed = rows('CONTRIBUTING.md', '## Scripts').map(([name = '']) => quoted(name).join());
    expect(listed.toSorted()).toEqual(Object.keys(packageJson.scripts).toSorted());
  });
});

describe('the pages', () => {
  it('have no two decisions with one number', () => {
    const numbers = paths.flatMap((path) => /^docs\/adr\/(\d{4})-/.exec(path)?.[1] ?? []);
    expect(numbers.length).toBeGreaterThan(0);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('can each be reached from another', () => {
    const isLinked = (page: string): boolean => {
      const link = new RegExp(`\\]\\([^)]*\\b${basename(page)}[)#]`);
      return pages.some((other) => other !== page && link.test(textOf(other)));
    };
    expect(pages.filter((page) => page.startsWith('docs/') && !isLinked(page))).toEqual([]);
  });
});

/** Files on the user's disk, what a build makes, and patterns. */
const elsewhere = new Set([
  'settings.json',
  'settings.damaged-TIME.json',
  'settings.newer-TIME.json',
  'policy.json',
  '/etc/hushlink/policy.json',
  'records/',
  'standard-input/',
  'out/',
  'dist/',
  'artifacts/component/',
  'src/shared/locales/LANGUAGE/PART.ts',
]);

describe.each(pages)('%s', (page) => {
  const text = textOf(page);

  it('has links that lead somewhere', () => {
    const links = [...withoutFences(text).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^[a-z]+:/.test(link));
    const isBroken = (link: string): boolean => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : join(page, '..', path);
      return !paths.includes(target) || (anchor !== undefined && !anchors(target).has(anchor));
    };
    expect(links.filter(isBroken)).toEqual([]);
  });

  it('names files and folders that there are', () => {
    const isPath = (words: string): boolean =>
      /^[\w./-]+\.(?:tsx?|m?js|json|ya?ml|md|css|html|plist)$/.test(words) ||
      /^[\w.-]+(?:\/[\w.-]+)*\/$/.test(words);
    const isThere = (named: string): boolean =>
      elsewhere.has(named) || paths.some((path) => path === named || path.endsWith(`/${named}`));
    const named = [...quoted(text), ...drawn(text)].filter(isPath);
    expect(named.filter((words) => !isThere(words))).toEqual([]);
  });
});
