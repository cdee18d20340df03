import { describe, expect, it } from 'vitest';
import { createBurn } from '../../../../electron/core/receipts/burn.ts';
import { createReceipts } from '../../../../electron/core/receipts/receipts.ts';
import { createRecords } from '../../../../electron/core/records/records.ts';
import { initialSettings, type Settings } from '../../../../electron/core/settings/settings.ts';
import { createRecipients } from '../../../../electron/core/sharing/recipients.ts';
import { createSend } from '../../../../electron/core/sharing/send.ts';
import { createSharing } from '../../../../electron/core/sharing/sharing.ts';
import { linkRequestOf, shareRequestOf } from '../../../../electron/ipc/handlers/share-forms.ts';
import { usualRecipes } from '../../../../src/shared/model/passwords.ts';
import type { LinkForm, ShareForm } from '../../../../src/shared/model/sharing.ts';
import { failed, success } from '../../../../src/shared/result.ts';
import { createFakeConsent } from '../../../support/fakes/consent.ts';
import { noPolicy } from '../../../support/fakes/policy.ts';
import {
  createFakeApi,
  createFakeClock,
  createFakeKeychain,
  createFakeLog,
  createFakeRecords,
  settingsWith,
} from '../../../support/fakes/ports.ts';

const form: Omit<ShareForm, 'note'> = {
  secret: 'hello',
  lifetime: 3_600,
  passphrase: null,
  recipient: null,
  shareDomain: null,
};

const setUp = (settings: Settings, tokens: Record<string, string> = {}) => {
  const api = createFakeApi();
  const keychain = createFakeKeychain(tokens);
  const clock = createFakeClock();
  const { log, events } = createFakeLog();
  const records = createFakeRecords();
  const consent = createFakeConsent();
  const current = { current: () => settings };
  const receipts = createReceipts({
    policy: noPolicy,
    records: createRecords({ store: records, log }),
    settings: current,
    clock,
  });
  const send = createSend({ policy: noPolicy, api, keychain, clock, receipts, log, newId: () => 'id-1' });
  const sharing = createSharing({
    policy: noPolicy,
    send,
    recipients: createRecipients({ consent, receipts }),
    settings: current,
    clock,
    log,
  });
  const announced: string[] = [];
  sharing.onLinkMade(({ id }) => announced.push(id));
  return {
    api,
    keychain,
    clock,
    events,
    records,
    receipts,
    consent,
    sharing,
    announced,
    share: async (typed: Omit<ShareForm, 'note'>) => {
      const share = sharing.check(shareRequestOf(typed));
      if (!share.ok) throw new Error(share.failure.kind);
      const outcome = await sharing.share(share.value);
      return outcome.kind === 'sent' ? success(outcome.link) : failed(outcome.failure);
    },
    generate: (typed: Omit<LinkForm, 'note'>) =>
      sharing.generate({ ...linkRequestOf(typed), recipe: usualRecipes.characters }, 'generate', ' for Bo '),
    burn: createBurn({ api, keychain, receipts, clock, log }),
  };
};

const account = settingsWith({ username: 'anna@example.com' });
const tokens = { 'anna@example.com@eu.onetimesecret.com': 'token-1' };

describe('sharing', () => {
  it('sends anonymously for a profile without an account, without reading the keychain', async () => {
    const app = setUp(settingsWith());
    await app.share(form);
    expect(app.api.shares[0]?.to).toEqual({ server: 'https://eu.onetimesecret.com', credentials: null });
    expect(app.keychain.reads).toEqual([]);
  });

  it('reads the token when it is used', async () => {
    const app = setUp(account, tokens);
    expect(app.keychain.reads).toEqual([]);
    await app.share(form);
    expect(app.keychain.reads).toEqual(['anna@example.com@eu.onetimesecret.com']);
    expect(app.api.shares[0]?.to.credentials?.token.reveal()).toBe('token-1');
  });

  it('names the keychain account with the port unless it is the default one', async () => {
    const app = setUp(settingsWith({ server: 'http://127.0.0.1:7143', username: 'anna@example.com' }), {
      'anna@example.com@127.0.0.1:7143': 'token-2',
    });
    expect((await app.share(form)).ok).toBe(true);
  });

  it('sends every parameter', async () => {
    const app = setUp(account, tokens);
    await app.share({
      secret: 's',
      lifetime: 60,
      passphrase: 'open sesame',
      recipient: 'bo@example.com',
      shareDomain: 'secrets.example.com',
    });
    const request = app.api.shares[0]?.request;
    expect(request?.passphrase?.reveal()).toBe('open sesame');
    expect(request).toMatchObject({
      lifetime: 60,
      recipient: 'bo@example.com',
      shareDomain: 'secrets.example.com',
    });
  });

  it('reports what the server did differently', async () => {
    const app = setUp(account, tokens);
    app.api.grant = { lifetime: 1_209_600, recipients: [], serverNamedAs: 'localhost:7143' };
    const result = await app.share({
      ...form,
      lifetime: 2_592_000,
      recipient: 'bo@example.com',
      shareDomain: 'secrets.example.com',
    });
    expect(result.ok && result.value.differences).toEqual([
      { kind: 'lifetime', asked: 2_592_000, granted: 1_209_600 },
      { kind: 'not-mailed' },
      { kind: 'domain-ignored', asked: 'secrets.example.com', used: 'eu.onetimesecret.com' },
      { kind: 'server-named', named: 'localhost:7143', used: 'eu.onetimesecret.com' },
    ]);
  });

  it.each(['Secrets.Example.com', 'secrets.example.com:443'])(
    'knows a link domain however it is written: %s',
    async (shareDomain) => {
      const app = setUp(account, tokens);
      app.api.grant = { linkHost: 'secrets.example.com' };
      const result = await app.share({ ...form, shareDomain });
      expect(result.ok && result.value.differences).toEqual([]);
    },
  );

  it('counts the expiry from the lifetime the server granted', async () => {
    const app = setUp(settingsWith());
    app.api.grant = { lifetime: 600 };
    const result = await app.share(form);
    expect(result.ok && result.value.receipt.expiresAt).toBe(app.clock.time + 600_000);
  });

  it('ignores a second that has passed', async () => {
    const app = setUp(settingsWith());
    app.api.grant = { lifetime: 3_598 };
    const result = await app.share(form);
    expect(result.ok && result.value.differences).toEqual([]);
  });

  it('burns with the account and passphrase it was made with, whatever the profile is by then', async () => {
    const app = setUp(account, tokens);
    await app.share({ ...form, passphrase: 'open sesame' });
    expect((await app.burn('id-1')).ok).toBe(true);
    expect(app.api.burned).toMatchObject([
      { at: { credentials: { username: 'anna@example.com' } }, passphrase: 'open sesame' },
    ]);
    expect(await app.burn('id-1')).toEqual({ ok: false, failure: { kind: 'link-forgotten' } });
  });

  it('logs a size, an id and nothing of the content', async () => {
    const app = setUp(account, tokens);
    await app.share({ ...form, secret: 'canary-secret', passphrase: 'canary-passphrase' });
    expect(app.events).toEqual([{ event: 'link-created', id: 'id-1', bytes: 13 }]);
  });
});

describe('a secret that the server generates', () => {
  const { secret: _none, ...linkForm } = form;

  it('comes back with its link, and leaves a receipt', async () => {
    const app = setUp(account, tokens);
    const result = await app.generate({
      ...linkForm,
      passphrase: 'open sesame',
      recipient: 'bo@example.com',
    });
    expect(result.ok && [result.value.secret.reveal(), result.value.receipt.link.reveal()]).toEqual([
      'value-1',
      'https://eu.onetimesecret.com/secret/generated-1',
    ]);
    expect(app.api.generated).toMatchObject([
      { to: { credentials: { username: 'anna@example.com' } }, request: { recipient: 'bo@example.com' } },
    ]);
    expect(app.receipts.all()).toMatchObject([
      { source: 'generate', bytes: 7, hasPassphrase: true, note: 'for Bo' },
    ]);
  });

  it('is asked for only after the user has agreed to a new recipient', async () => {
    const app = setUp(account, tokens);
    const toBo = { ...linkForm, recipient: 'bo@example.com' };
    app.consent.isGiven = false;
    expect(await app.generate(toBo)).toEqual(failed({ kind: 'not-allowed', what: 'recipient' }));
    expect(app.api.generated).toEqual([]);
    app.consent.isGiven = true;
    app.consent.meanwhile = () => expect(app.api.generated).toEqual([]);
    expect((await app.generate(toBo)).ok).toBe(true);
    expect(app.consent.asked.map(([, over]) => over)).toEqual(['generate', 'generate']);
    expect(app.receipts.all()).toMatchObject([{ recipient: 'bo@example.com' }]);
  });

  it('is not asked for anonymously because the token is missing', async () => {
    const app = setUp(account);
    expect(await app.generate(linkForm)).toMatchObject({ ok: false, failure: { kind: 'token-missing' } });
    expect(app.api.generated).toEqual([]);
  });

  it('says what is wrong with the form before any request', async () => {
    const app = setUp(settingsWith());
    expect(await app.generate({ ...linkForm, recipient: 'bo@example.com' })).toMatchObject({
      failure: { kind: 'account-needed' },
    });
    expect(app.api.generated).toEqual([]);
  });

  it('is in no receipt and no log', async () => {
    const app = setUp(settingsWith());
    await app.generate(linkForm);
    await app.receipts.idle();
    expect(JSON.stringify([...app.records.files, app.events])).not.toContain('value-1');
  });
});

describe('a link that the user makes', () => {
  it('is announced when it is there, however it was made', async () => {
    const app = setUp(settingsWith());
    await app.share(form);
    expect(app.announced).toEqual(['id-1']);
    const { secret: _none, ...linkForm } = form;
    await app.generate(linkForm);
    expect(app.announced).toEqual(['id-1', 'id-1']);
  });

  it('is not announced when it could not be made, and the kind of failure is logged', async () => {
    const app = setUp(settingsWith());
    app.api.failure = { kind: 'refused', reason: 'domain', serverSays: 'canary' };
    expect(await app.share(form)).toMatchObject({ ok: false, failure: { kind: 'refused' } });
    expect(app.announced).toEqual([]);
    expect(app.events).toEqual([{ event: 'failed', kind: 'refused' }]);
  });

  it('is checked before it is sent: for a profile, and for what only an account may do', () => {
    const request = shareRequestOf({ ...form, recipient: 'bo@example.com' });
    expect(setUp(initialSettings).sharing.check(request)).toMatchObject({ failure: { kind: 'no-profile' } });
    expect(setUp(settingsWith()).sharing.check(request)).toMatchObject({
      failure: { kind: 'account-needed' },
    });
    expect(setUp(account).sharing.check(request)).toMatchObject({
      ok: true,
      value: { profile: { id: 'p1' } },
    });
  });
});
