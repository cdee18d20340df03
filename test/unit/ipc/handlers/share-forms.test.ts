import { describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import { linkRequestOf, prefillView, shareRequestOf } from '../../../../electron/ipc/handlers/share-forms.ts';
import { laidOpen, sensitive } from '../../../support/fakes/calls.ts';

const form = { lifetime: 60, recipient: 'bo@example.com', shareDomain: 's.example.com' };

describe('what a window has typed', () => {
  it('has its secret and passphrase sensitive from here on, and is otherwise as it was', () => {
    expect(laidOpen(shareRequestOf({ ...form, secret: ' s ', passphrase: 'p' }))).toEqual({
      ...form,
      secret: sensitive(' s '),
      passphrase: sensitive('p'),
    });
  });

  it('has no passphrase where none was typed, which is not the same as an empty one', () => {
    expect(linkRequestOf({ ...form, passphrase: null }).passphrase).toBeNull();
  });

  it('brings nothing with it that is no part of a request', () => {
    const typed = { ...form, passphrase: null, draft: 'a' };
    expect(linkRequestOf(typed)).toStrictEqual({ ...form, passphrase: null });
  });
});

describe('what Quick share begins with', () => {
  const request = { ...form, secret: new Sensitive('s'), passphrase: new Sensitive('p') };

  it('is a text alone when it comes from the clipboard', () => {
    expect(prefillView({ request, draft: null })).toStrictEqual({
      secret: 's',
      passphrase: 'p',
      draft: null,
    });
  });

  it.each([
    [{ server: 'https://eu.onetimesecret.com' }, 'EU', null],
    [{ server: 'https://secrets.example.com', username: 'anna' }, 'secrets.example.com', 'anna'],
  ])('is the whole form of a draft, with where it was to go: %o', (madeWith, serverName, username) => {
    expect(
      prefillView({ request, draft: { id: 'a', madeWith, note: 'for Bo', mayHaveBeenSent: true } }),
    ).toStrictEqual({
      secret: 's',
      passphrase: 'p',
      draft: {
        ...form,
        id: 'a',
        passphrase: 'p',
        serverName,
        username,
        note: 'for Bo',
        mayHaveBeenSent: true,
      },
    });
  });

  it('has no passphrase where the draft has none', () => {
    const madeWith = { server: 'https://eu.onetimesecret.com' };
    const draft = { id: 'a', madeWith, note: '', mayHaveBeenSent: false };
    expect(prefillView({ request: { ...request, passphrase: null }, draft }).draft?.passphrase).toBeNull();
  });
});
