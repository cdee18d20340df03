import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../electron/shell/command-line.ts';
import { commandOptions } from '../../../electron/shell/command-line-table.ts';
import {
  bashCompletion,
  fishCompletion,
  manual,
  zshCompletion,
} from '../../../scripts/package/completion.ts';
import { da } from '../../../src/shared/locales/da.ts';
import { de } from '../../../src/shared/locales/de.ts';
import { en } from '../../../src/shared/locales/en.ts';
import { es } from '../../../src/shared/locales/es.ts';
import { fr } from '../../../src/shared/locales/fr.ts';

const read = (path: string): string =>
  readFileSync(join(import.meta.dirname, '../../../packaging/linux', path), 'utf8');

describe.each([
  [
    'the manual',
    manual(read('hushlink.1'))
      .replaceAll(/\\f[BIR]/g, '')
      .replaceAll('\\-', '-'),
  ],
  ['completion for bash', bashCompletion()],
  ['completion for zsh', zshCompletion()],
  // It writes them without their dashes.
  ['completion for fish', fishCompletion().replaceAll(/ -l (?=[a-z])/g, ' --')],
])('%s', (_name, text) => {
  it('names every option of the app, and no other', () => {
    const named = new Set(text.match(/(?<![\w-])--[a-z][a-z-]+/g));
    expect([...named].toSorted()).toEqual(commandOptions.map(({ name }) => name).toSorted());
  });
});

describe('the manual', () => {
  it('shows what follows an option', () => {
    const page = manual(read('hushlink.1'));
    expect(page).toContain('\\fB\\-\\-ttl\\fR \\fITIME\\fR');
    expect(page).toContain('\\fB\\-\\-user\\-data\\-dir\\fR=\\fIDIR\\fR');
    expect(page).not.toMatch(/@(TRAY|SHARE|BOTH)@/);
  });
});

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
