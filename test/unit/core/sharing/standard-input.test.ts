import { describe, expect, it } from 'vitest';
import { exitCodeOf, textOfInput } from '../../../../electron/core/sharing/standard-input.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const textIn = (input: Uint8Array) => {
  const text = textOfInput(input);
  return text.ok ? text.value.reveal() : text.failure;
};

describe('standard input', () => {
  it.each([
    ['hunter2', 'hunter2'],
    ['hunter2\n', 'hunter2'],
    ['hunter2\r\n', 'hunter2'],
    ['hunter2\n\n', 'hunter2\n\n'],
    ['two\nlines', 'two\nlines'],
    ['two\nlines\n', 'two\nlines\n'],
    [' spaces \n', ' spaces '],
    ['\ufeffpass', 'pass'],
    ['\ufefftwo\nlines\n', 'two\nlines\n'],
    ['\n', ''],
    ['', ''],
  ])('%j is %j', (input, text) => {
    expect(textIn(bytes(input))).toBe(text);
  });

  it('may be as large as a link holds, without its newline', () => {
    expect(textIn(bytes(`${'x'.repeat(10_000)}\n`))).toBe('x'.repeat(10_000));
    expect(textOfInput(bytes('x'.repeat(10_001)))).toEqual({
      ok: false,
      failure: { kind: 'invalid-secret', problem: 'too-large', bytes: 10_001 },
    });
  });

  it('may be UTF-16 that says so, and as large then', () => {
    expect(textIn(Buffer.from('\ufeffpässword\r\n', 'utf16le'))).toBe('pässword');
    expect(textIn(Buffer.from(`\ufeff${'x'.repeat(10_000)}\r\n`, 'utf16le'))).toBe('x'.repeat(10_000));
    expect(textOfInput(Buffer.from(`\ufeff${'x'.repeat(10_001)}`, 'utf16le')).ok).toBe(false);
  });

  it.each([
    ['with a NUL', [0x61, 0, 0x62]],
    ['UTF-16 without a mark', [0x61, 0, 0x62, 0]],
    ['half a character', [0xc3]],
    ['a lone surrogate', [0xed, 0xa0, 0x80]],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0xff]],
  ])('is no text when it is %s', (_what, input) => {
    expect(textOfInput(Uint8Array.from(input))).toEqual({ ok: false, failure: { kind: 'not-text' } });
  });
});

describe('the exit code', () => {
  it.each([
    [{ kind: 'not-text' }, 65],
    [{ kind: 'invalid-secret', problem: 'empty' }, 65],
    [{ kind: 'offline', cause: 'dns', mayHaveBeenSent: false }, 75],
    [{ kind: 'rate-limited', retryAfterSeconds: null }, 75],
    [{ kind: 'keychain-locked' }, 75],
    [{ kind: 'keychain-silent' }, 75],
    [{ kind: 'server-fault', status: 500, mayHaveBeenSent: false }, 75],
    [{ kind: 'tls', code: 'CERT_DATE_INVALID' }, 69],
    [{ kind: 'redirected' }, 69],
    [{ kind: 'refused', reason: 'other', serverSays: '' }, 69],
    [{ kind: 'refused', reason: 'credentials', serverSays: '' }, 77],
    [{ kind: 'no-profile' }, 78],
    [{ kind: 'token-missing', account: 'a@b' }, 78],
    [{ kind: 'settings-not-saved' }, 1],
  ] as const)('of %j is %i', (failure, code) => {
    expect(exitCodeOf(failure)).toBe(code);
  });
});
