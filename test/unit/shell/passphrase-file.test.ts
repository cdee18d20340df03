import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  maxPassphraseInput,
  type PassphraseProblem,
  passphraseOf,
  readPassphraseFile,
  refusePassphrase,
} from '../../../electron/shell/passphrase-file.ts';
import { textIn } from '../../../src/shared/text-in.ts';

const found = (bytes: Uint8Array | null): string => {
  const passphrase = passphraseOf(bytes);
  return passphrase.ok ? passphrase.value.reveal() : passphrase.failure;
};

describe('the passphrase in a file', () => {
  it.each([
    ['a line', 'open sesame\n', 'open sesame'],
    ['a line of Windows', 'open sesame\r\n', 'open sesame'],
    ['a line without its end', 'open sesame', 'open sesame'],
    ['blanks that belong to it', ' open sesame ', ' open sesame '],
  ])('is %s', (_what, text, expected) => {
    expect(found(Buffer.from(text))).toBe(expected);
  });

  it('may be in UTF-16 with a byte order mark', () => {
    expect(found(Buffer.from('\ufeffpässword\r\n', 'utf16le'))).toBe('pässword');
  });

  it.each([
    ['nothing', '', 'empty'],
    ['an empty line', '\n', 'empty'],
    ['two lines', 'open\nsesame\n', 'not-one-line'],
    ['a line and an empty one', 'open\n\n', 'not-one-line'],
    ['a NUL', 'open\0', 'not-one-line'],
    ['very much', 'x'.repeat(maxPassphraseInput + 1), 'too-long'],
  ])('is not %s', (_what, text, problem) => {
    expect(found(Buffer.from(text))).toBe(problem);
  });

  it('is not what is no text, nor what cannot be read', () => {
    expect(found(Uint8Array.of(0xff))).toBe('not-one-line');
    expect(found(null)).toBe('unreadable');
  });

  it.each([
    ['unreadable', 66, 'The passphrase file cannot be read, so nothing was sent.'],
    ['empty', 65, 'There is no passphrase in the file, so nothing was sent.'],
    ['not-one-line', 65, 'The passphrase file is not one line of text, so nothing was sent.'],
    ['too-long', 65, expect.stringContaining('128')],
  ] satisfies readonly (readonly [PassphraseProblem, number, unknown])[])(
    'ends the app when it is %s, with a sentence',
    (problem, code, sentence) => {
      const said: string[] = [];
      expect(refusePassphrase(problem, textIn('en'), (words) => said.push(words))).toBe(code);
      expect(said).toEqual([sentence]);
    },
  );
});

describe('the file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'passphrase-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is read to its end', async () => {
    const file = join(folder, 'file');
    await writeFile(file, 'open sesame\n');
    expect(Buffer.from((await readPassphraseFile(file)) ?? []).toString()).toBe('open sesame\n');
  });

  it.runIf(process.platform === 'linux')('is not read for ever', async () => {
    expect(await readPassphraseFile('/dev/zero')).toHaveLength(maxPassphraseInput + 1);
  });

  it('is not a folder, nor one that is not there', async () => {
    expect(await readPassphraseFile(folder)).toBeNull();
    expect(await readPassphraseFile(join(folder, 'file'))).toBeNull();
    expect(await readPassphraseFile(4_711)).toBeNull();
  });
});
