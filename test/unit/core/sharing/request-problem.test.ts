import { describe, expect, it } from 'vitest';
import { linkProblem, shareProblem } from '../../../../electron/core/sharing/request-problem.ts';
import { linkRequestOf, shareRequestOf } from '../../../../electron/ipc/handlers/share-forms.ts';
import type { ShareForm } from '../../../../src/shared/model/sharing.ts';

const form: Omit<ShareForm, 'note'> = {
  secret: 'hello',
  lifetime: 3_600,
  passphrase: null,
  recipient: null,
  shareDomain: null,
};

describe('what is wrong with a form', () => {
  it.each([
    ['nothing to share', { secret: '' }, { kind: 'invalid-secret', problem: 'empty' }],
    ['half a pair', { secret: 'a\ud800b' }, { kind: 'invalid-secret', problem: 'lone-surrogate' }],
    [
      'one byte too many',
      { secret: 'x'.repeat(10_001) },
      { kind: 'invalid-secret', problem: 'too-large', bytes: 10_001 },
    ],
    [
      'few characters and too many bytes',
      { secret: '😀'.repeat(2_501) },
      { kind: 'invalid-secret', problem: 'too-large', bytes: 10_004 },
    ],
    [
      'half a pair in the passphrase',
      { passphrase: '\udc00' },
      { kind: 'invalid-passphrase', problem: 'lone-surrogate' },
    ],
    [
      'an endless passphrase',
      { passphrase: 'p'.repeat(129) },
      { kind: 'invalid-passphrase', problem: 'too-long' },
    ],
    [
      'an endless passphrase of emoji',
      { passphrase: '😀'.repeat(129) },
      { kind: 'invalid-passphrase', problem: 'too-long' },
    ],
    ['no e-mail address', { recipient: 'bo' }, { kind: 'invalid-recipient' }],
    ['no domain in the address', { recipient: 'bo@example' }, { kind: 'invalid-recipient' }],
    ['two addresses', { recipient: 'a@example.com, b@example.com' }, { kind: 'invalid-recipient' }],
    ['two dots in the domain', { recipient: 'a@b..com' }, { kind: 'invalid-recipient' }],
    ['a dot at the start of the domain', { recipient: 'a@.b.com' }, { kind: 'invalid-recipient' }],
    ['a dot at the end of the domain', { recipient: 'a@b.com.' }, { kind: 'invalid-recipient' }],
    ['two dots in the name', { recipient: 'a..b@example.com' }, { kind: 'invalid-recipient' }],
    ['a dot at the end of the name', { recipient: 'a.@example.com' }, { kind: 'invalid-recipient' }],
    ['a scheme before the address', { recipient: 'mailto:a@example.com' }, { kind: 'invalid-recipient' }],
    [
      'something invisible in the address',
      { recipient: 'a@exam\u200bple.com' },
      { kind: 'invalid-recipient' },
    ],
    ['a line break in the address', { recipient: 'a@example.com\nb' }, { kind: 'invalid-recipient' }],
    ['a line break in the address', { recipient: 'a@example.com\nb' }, { kind: 'invalid-recipient' }],
    ['a link domain with a path', { shareDomain: 'example.com/x' }, { kind: 'invalid-domain' }],
    ['a link domain with a scheme', { shareDomain: 'https://example.com' }, { kind: 'invalid-domain' }],
  ])('is said: %s', (_name, change, failure) => {
    expect(shareProblem(shareRequestOf({ ...form, ...change }), true)).toEqual(failure);
  });

  it.each([
    ['only spaces', { secret: '  \n' }],
    ['exactly the limit', { secret: 'x'.repeat(10_000) }],
    ['NUL and control characters', { secret: 'a\0b\u0007' }],
    ['emoji', { secret: '👩‍👩‍👧' }],
    ['a short passphrase, which is for the server to judge', { passphrase: 'abc' }],
    ['as long a passphrase as a server takes', { passphrase: 'p'.repeat(128) }],
    ['one of emoji, which a server counts as one each', { passphrase: '😀'.repeat(128) }],
    ['a plain address', { recipient: 'bo@example.com' }],
    ['an address with dots', { recipient: 'bo.b.olsen@mail.example.com' }],
    ['an address of letters beyond ASCII', { recipient: 'bø@øl.example' }],
    ['an address with a plus', { recipient: 'bo+x@mail.example.museum' }],
    ['an address with a plus', { recipient: 'bo+x@mail.example.museum' }],
    ['a link domain', { shareDomain: 'secrets.example.com' }],
    ['a link domain with a port', { shareDomain: 'secrets.example.com:8443' }],
  ])('is nothing for %s', (_name, change) => {
    expect(shareProblem(shareRequestOf({ ...form, ...change }), true)).toBeNull();
  });

  it('is the missing account for a recipient or a domain', () => {
    expect(shareProblem(shareRequestOf({ ...form, recipient: 'bo@example.com' }), false)).toEqual({
      kind: 'account-needed',
      for: 'recipient',
    });
    expect(shareProblem(shareRequestOf({ ...form, shareDomain: 'example.com' }), false)).toEqual({
      kind: 'account-needed',
      for: 'domain',
    });
  });
});

describe('what is wrong with several fields', () => {
  const wrong = {
    secret: '',
    passphrase: '\udc00',
    recipient: 'bo',
    shareDomain: 'example.com/x',
  };
  const mended = {
    secret: { secret: 'hello' },
    passphrase: { passphrase: null },
    recipient: { recipient: null },
  };

  it.each([
    [{}, 'invalid-secret'],
    [mended.secret, 'invalid-passphrase'],
    [{ ...mended.secret, ...mended.passphrase }, 'invalid-recipient'],
    [{ ...mended.secret, ...mended.passphrase, ...mended.recipient }, 'invalid-domain'],
  ])('is said in the order of the form: with %j mended, %s', (change, kind) => {
    expect(shareProblem(shareRequestOf({ ...form, ...wrong, ...change }), true)).toMatchObject({ kind });
  });
});

describe('a request in which the server makes up the secret', () => {
  it('is right without a secret', () => {
    expect(linkProblem(linkRequestOf(form), false)).toBeNull();
  });

  it.each([
    [{ passphrase: 'p'.repeat(129) }, { kind: 'invalid-passphrase', problem: 'too-long' }],
    [{ recipient: 'bo' }, { kind: 'invalid-recipient' }],
    [{ shareDomain: 'example.com/x' }, { kind: 'invalid-domain' }],
  ])('is as wrong as any other with %o', (change, problem) => {
    expect(linkProblem(linkRequestOf({ ...form, ...change }), true)).toEqual(problem);
  });

  it('takes a passphrase of exactly the limit', () => {
    expect(linkProblem(linkRequestOf({ ...form, passphrase: 'p'.repeat(128) }), false)).toBeNull();
  });
});
