import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../electron/shell/command-line.ts';
import { verbs } from '../../../electron/shell/start.ts';
import { da } from '../../../src/shared/locales/da.ts';
import { de } from '../../../src/shared/locales/de.ts';
import { en } from '../../../src/shared/locales/en.ts';
import { es } from '../../../src/shared/locales/es.ts';
import { fr } from '../../../src/shared/locales/fr.ts';

const read = (path: string): string =>
  readFileSync(join(import.meta.dirname, '../../../packaging/linux', path), 'utf8');

/** The options that a page or a completion names. */
const optionsIn = (path: string): readonly string[] => {
  const text = read(path)
    .replaceAll('\\-', '-')
    // fish writes them without their dashes.
    .replace(/(?<= -l )(?=[a-z])/g, '--');
  return [...new Set(text.match(/(?<![\w-])--[a-z][a-z-]+/g))].toSorted();
};

/** Whether the app knows an option, in one of the two ways it is started. */
const isKnown = (option: string): boolean =>
  [[option], ['share', '-', option]].some((words) => {
    const parsed = parseCommandLine(words, { platform: 'linux', isRoot: false });
    return parsed.ok || parsed.failure.kind !== 'unknown';
  });

const expected = [
  ...verbs.filter((verb) => !['start', 'records-changed'].includes(verb)).map((verb) => `--${verb}`),
  '--hidden',
  '--no-draft',
  '--user-data-dir',
].toSorted();

describe.each(['hushlink.1', 'completion/hushlink.bash', 'completion/_hushlink', 'completion/hushlink.fish'])(
  '%s',
  (path) => {
    it('names every option of the app, and no other', () => {
      expect(optionsIn(path)).toEqual(expected);
      for (const option of optionsIn(path))
        expect({ option, known: isKnown(option) }).toEqual({ option, known: true });
    });
  },
);

describe('the desktop entry', () => {
  const entry = read('app.hushlink.Hushlink.desktop');
  const group = (action: string): ReadonlyMap<string, string> => {
    const text = entry.split(`[Desktop Action ${action}]\n`)[1]?.split('\n[')[0] ?? '';
    return new Map(
      text
        .trim()
        .split('\n')
        .map((line) => [line.split('=')[0] ?? '', line.slice(line.indexOf('=') + 1)]),
    );
  };
  const languages = { '': en, '[da]': da, '[de]': de, '[es]': es, '[fr]': fr } as const;

  it.each([
    ['share-clipboard', 'tray.shareClipboard'],
    ['new', 'tray.newSecret'],
    ['generate', 'tray.generate'],
  ] as const)('offers %s by the words of the tray, in every language', (action, key) => {
    const names = Object.entries(languages).map(([language, texts]) => [
      `Name${language}`,
      texts[key].replace('…', ''),
    ]);
    expect([...group(action)].filter(([name]) => name.startsWith('Name'))).toEqual(names);
    expect(group(action).get('Exec')).toBe(`hushlink --ozone-platform=x11 --${action}`);
  });

  it('passes only what the app takes', () => {
    for (const [, command = ''] of entry.matchAll(/^Exec=hushlink (.*)$/gm))
      expect(parseCommandLine(command.split(' '), { platform: 'linux', isRoot: false })).toMatchObject({
        ok: true,
      });
  });
});
