import { beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import { createOpenLink } from '../../../../electron/core/opening/open-link.ts';
import type { Policy } from '../../../../electron/core/policy/policy.ts';
import { maxPastedLinkCharacters } from '../../../../src/shared/limits.ts';
import { createFakeConsent } from '../../../support/fakes/consent.ts';
import { noPolicy, policyWith } from '../../../support/fakes/policy.ts';
import { createFakeClipboard, settingsWith } from '../../../support/fakes/ports.ts';
import { createReceiptFixture, receiptOf } from '../../../support/fakes/receipt-fixture.ts';

const key = 'es75mv1jo7b4bk80o4c6e8m4vq0rzkd';
const link = `https://eu.onetimesecret.com/secret/${key}`;

const setUp = (policy: Policy = noPolicy) => {
  const fixture = createReceiptFixture();
  const { api, receipts, watch, log } = fixture;
  const settings = settingsWith({ server: 'https://secrets.example.com', username: 'anna@example.com' });
  const consent = createFakeConsent();
  const clipboard = createFakeClipboard({ text: '' });
  const openLink = createOpenLink({
    policy,
    api,
    clipboard,
    receipts,
    watch,
    log,
    consent,
    settings: { current: () => settings },
  });
  fixture.api.secrets.set(key, 'hunter2');
  return { ...fixture, clipboard, consent, openLink };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});
const reveal = (typed: { text?: string; server?: string | null; passphrase?: string | null } = {}) =>
  app.openLink.reveal(
    {
      text: new Sensitive(typed.text ?? link),
      server: typed.server ?? null,
      passphrase: typed.passphrase == null ? null : new Sensitive(typed.passphrase),
    },
    'open-link',
  );

describe('where a link leads', () => {
  it.each([
    [link, { kind: 'link', host: 'eu.onetimesecret.com', serverName: 'EU', familiar: true }],
    [
      `https://secrets.example.com/secret/${key}`,
      { kind: 'link', host: 'secrets.example.com', serverName: 'secrets.example.com', familiar: true },
    ],
    [
      `https://elsewhere.example/secret/${key}`,
      { kind: 'link', host: 'elsewhere.example', serverName: 'elsewhere.example', familiar: false },
    ],
    [key, { kind: 'key' }],
  ])('%s', (text, target) => {
    expect(app.openLink.read(new Sensitive(text))).toEqual({ ok: true, value: target });
    expect(app.api.revealed).toEqual([]);
  });

  it('is not guessed from text that is not a link', () => {
    expect(app.openLink.read(new Sensitive('hello'))).toEqual({
      ok: false,
      failure: { kind: 'invalid-link', problem: 'not-a-link' },
    });
  });
});

describe('revealing', () => {
  it('returns the secret, requested anonymously from the host of the link', async () => {
    const revealed = await reveal({ passphrase: 'open sesame' });
    expect(revealed.ok && revealed.value.reveal()).toBe('hunter2');
    expect(app.api.revealed).toEqual([
      { at: { server: 'https://eu.onetimesecret.com', credentials: null }, key, passphrase: 'open sesame' },
    ]);
    expect(app.keychain.reads).toEqual([]);
  });

  it('sends a bare key to the chosen server, and nowhere without one', async () => {
    expect(await reveal({ text: key })).toEqual({
      ok: false,
      failure: { kind: 'invalid-link', problem: 'needs-server' },
    });
    expect(app.api.revealed).toEqual([]);
    await reveal({ text: key, server: 'https://ca.onetimesecret.com' });
    expect(app.api.revealed).toMatchObject([{ at: { server: 'https://ca.onetimesecret.com' } }]);
  });

  it.each(['http://example.com', 'https://a:b@example.com', 'https://example.com/x'])(
    'refuses a server that is none: %s',
    async (server) => {
      expect(await reveal({ text: key, server })).toMatchObject({
        ok: false,
        failure: { kind: 'invalid-server' },
      });
      expect(app.api.revealed).toEqual([]);
    },
  );

  it('calls the address that was checked, not the one that was typed', async () => {
    await reveal({ text: key, server: ' CA.onetimesecret.com/ ' });
    expect(app.api.revealed).toMatchObject([{ at: { server: 'https://ca.onetimesecret.com' } }]);
  });

  it('refuses a broken passphrase', async () => {
    expect(await reveal({ passphrase: '\ud800' })).toMatchObject({ failure: { kind: 'invalid-passphrase' } });
  });

  it('calls the link’s own host, whatever server is given with it', async () => {
    await reveal({ server: 'https://evil.example' });
    expect(app.api.revealed).toMatchObject([{ at: { server: 'https://eu.onetimesecret.com' } }]);
  });

  it('is in no log', async () => {
    await reveal({ passphrase: 'open sesame' });
    const log = JSON.stringify(app.events);
    expect(log).not.toContain('hunter2');
    expect(log).not.toContain(key);
    expect(log).not.toContain('sesame');
  });
});

describe('a server that is not familiar', () => {
  const elsewhere = `https://elsewhere.example/secret/${key}`;
  const question = [{ kind: 'link', server: 'https://elsewhere.example' }, 'open-link'];

  it('is asked for nothing before the user has agreed', async () => {
    app.consent.meanwhile = () => expect(app.api.revealed).toEqual([]);
    expect((await reveal({ text: elsewhere })).ok).toBe(true);
    expect(app.consent.asked).toEqual([question]);
    expect(app.api.revealed).toMatchObject([{ at: { server: 'https://elsewhere.example' } }]);
  });

  it('is asked for nothing when the user does not agree, and the link can still be opened', async () => {
    app.consent.isGiven = false;
    expect(await reveal({ text: elsewhere })).toEqual({
      ok: false,
      failure: { kind: 'not-allowed', what: 'link' },
    });
    expect(app.api.revealed).toEqual([]);
    app.consent.isGiven = true;
    expect((await reveal({ text: elsewhere })).ok).toBe(true);
    expect(app.consent.asked).toEqual([question, question]);
  });

  it('is familiar once the user has agreed', async () => {
    await reveal({ text: elsewhere });
    await reveal({ text: elsewhere });
    expect(app.consent.asked).toHaveLength(1);
    expect(app.openLink.read(new Sensitive(elsewhere))).toMatchObject({ value: { familiar: true } });
  });

  it.each([
    ['another port', `https://elsewhere.example:8443/secret/${key}`, null],
    ['this computer', `http://127.0.0.1:9000/secret/${key}`, null],
    ['the server given with a key', key, 'https://given.example'],
  ])('is asked about by itself: %s', async (_name, text, server) => {
    await reveal({ text: elsewhere });
    await reveal({ text, server });
    expect(app.consent.asked).toHaveLength(2);
  });

  it.each([
    ['one of the service', link],
    ['one of a profile', `https://secrets.example.com/secret/${key}`],
  ])('is none of these: %s', async (_name, text) => {
    await reveal({ text });
    expect(app.consent.asked).toEqual([]);
    expect(app.api.revealed).toHaveLength(1);
  });
});

describe('a link of our own', () => {
  const addOwn = (hasPassphrase: boolean) =>
    app.receipts.add(receiptOf('a', { link: new Sensitive(link), hasPassphrase }));

  it('is revealed in Activity too', async () => {
    addOwn(false);
    await reveal();
    expect(app.receipts.find('a')?.state).toBe('revealed');
  });

  it.each(['revealed', 'burned', 'expired'] as const)('says truly that it was %s', async (state) => {
    addOwn(false);
    app.api.secrets.clear();
    app.api.reports.set('key-of-a', { state });
    expect(await reveal()).toEqual({ ok: false, failure: { kind: 'link-ended', state } });
  });

  it('says that the passphrase is wrong when the link is still open', async () => {
    addOwn(true);
    app.api.secrets.clear();
    app.api.reports.set('key-of-a', {});
    expect(await reveal({ passphrase: 'wrong' })).toMatchObject({ failure: { reason: 'passphrase-wrong' } });
  });

  it('says no more than the server when its receipt cannot be read', async () => {
    addOwn(true);
    app.api.secrets.clear();
    app.api.receipt = async () => ({
      ok: false,
      failure: { kind: 'offline', cause: 'dns', mayHaveBeenSent: false },
    });
    expect(await reveal({ passphrase: 'wrong' })).toMatchObject({ failure: { reason: 'unknown-secret' } });
  });
});

describe('a link on the clipboard', () => {
  const found = async (text: string) => {
    app.clipboard.text = text;
    return (await app.openLink.findOnClipboard())?.reveal() ?? null;
  };

  it('is found without the words around it, and nobody is asked about it', async () => {
    expect(await found(`For you: ${link} The passphrase is hunter2.`)).toBe(link);
    expect(app.api.revealed).toEqual([]);
  });

  it.each([
    ['words', 'hello'],
    ['a key alone, which may be a password', key],
    ['another address', 'https://example.com/secrets'],
    ['nothing', ''],
    ['a text that is too long', `${link} ${'x'.repeat(maxPastedLinkCharacters)}`],
  ])('is not %s', async (_what, text) => {
    expect(await found(text)).toBeNull();
  });

  it('is none that was made here', async () => {
    app.receipts.add(receiptOf('own', { link: new Sensitive(link) }));
    expect(await found(link)).toBeNull();
  });

  it.each([{ openLinks: 'none' }, { openLinks: 'allowed-servers', servers: ['uk.onetimesecret.com'] }])(
    'is none that may not be opened: %j',
    async (rules) => {
      app = setUp(policyWith(rules));
      expect(await found(link)).toBeNull();
    },
  );

  it('is not looked for where only a window can look', async () => {
    app.clipboard.needsFocus = true;
    expect(await found(link)).toBeNull();
  });
});

describe('a passphrase', () => {
  it('that the server says is needed is asked for, and the secret is not', async () => {
    app.api.passphrases.set(key, true);
    expect(await reveal()).toEqual({
      ok: false,
      failure: { kind: 'invalid-passphrase', problem: 'missing' },
    });
    expect(app.api.revealed).toEqual([]);
    expect(await reveal({ passphrase: 'open sesame' })).toMatchObject({ ok: true });
  });

  it.each([false, null, undefined])('is not asked for when the server says %s', async (said) => {
    if (said !== undefined) app.api.passphrases.set(key, said);
    expect(await reveal()).toMatchObject({ ok: true });
    expect(app.api.revealed).toHaveLength(1);
  });

  it('is not asked about at a server that the user does not want', async () => {
    app.consent.isGiven = false;
    app.api.passphrases.set(key, true);
    expect(await reveal({ text: `https://elsewhere.example/secret/${key}` })).toMatchObject({
      failure: { kind: 'not-allowed' },
    });
  });
});
