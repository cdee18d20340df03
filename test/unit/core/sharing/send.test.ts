import { inspect } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import type { ShareRequest } from '../../../../electron/core/onetime/onetime-api.ts';
import type { ServerAccount } from '../../../../electron/core/onetime/server-account.ts';
import type { Policy } from '../../../../electron/core/policy/policy.ts';
import type { Receipt } from '../../../../electron/core/receipts/receipt.ts';
import type { Receipts } from '../../../../electron/core/receipts/receipts.ts';
import { createSend, type SendRequest } from '../../../../electron/core/sharing/send.ts';
import type { ApiFailure } from '../../../../src/shared/failure.ts';
import { lastTimestamp } from '../../../../src/shared/limits.ts';
import { usualRecipes } from '../../../../src/shared/model/passwords.ts';
import { partOf } from '../../../support/fakes/calls.ts';
import { noPolicy, policyWith } from '../../../support/fakes/policy.ts';
import {
  createFakeApi,
  createFakeClock,
  createFakeKeychain,
  createFakeLog,
} from '../../../support/fakes/ports.ts';

const anonymous: ServerAccount = { server: 'https://eu.onetimesecret.com' };
const anna: ServerAccount = { ...anonymous, username: 'anna@example.com' };

const requestFor = (change: Partial<ShareRequest> = {}): ShareRequest => ({
  secret: new Sensitive('canary-secret'),
  lifetime: 3_600,
  passphrase: null,
  recipient: null,
  shareDomain: null,
  ...change,
});

const generated: SendRequest = { ...requestFor(), secret: null, recipe: usualRecipes.characters };

const setUp = (policy: Policy = noPolicy) => {
  const api = createFakeApi();
  const keychain = createFakeKeychain({ 'anna@example.com@eu.onetimesecret.com': 'canary-token' });
  const clock = createFakeClock();
  const { log, events } = createFakeLog();
  const added: Receipt[] = [];
  const receipts = partOf<Receipts>({ add: (receipt) => void added.push(receipt) });
  const send = createSend({ policy, api, keychain, receipts, clock, log, newId: () => 'new-id' });
  return { api, keychain, clock, events, added, send };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});

describe('a secret that is sent', () => {
  it('has become a link, whose receipt is there when the answer is', async () => {
    const outcome = await app.send(anonymous, requestFor());
    if (outcome.kind !== 'sent') throw new Error(outcome.kind);
    const { receipt, secret, differences } = outcome.link;
    expect(app.added).toEqual([receipt]);
    expect(receipt).toMatchObject({
      id: 'new-id',
      source: 'share',
      madeAt: app.clock.time,
      expiresAt: app.clock.time + 3_600_000,
      bytes: 13,
      madeWith: anonymous,
      note: '',
      mayHaveDuplicate: false,
      state: 'new',
    });
    expect(receipt.link.reveal()).toBe('https://eu.onetimesecret.com/secret/link-1');
    expect(secret.reveal()).toBe('canary-secret');
    expect(differences).toEqual([]);
  });

  it('goes out once, to its server, with the token read at that moment', async () => {
    await app.send(anna, requestFor({ passphrase: new Sensitive('p'), recipient: 'bo@example.com' }));
    expect(app.keychain.reads).toEqual(['anna@example.com@eu.onetimesecret.com']);
    expect(app.api.shares).toMatchObject([
      {
        to: { server: anna.server, credentials: { username: 'anna@example.com' } },
        request: { lifetime: 3_600, recipient: 'bo@example.com', shareDomain: null },
      },
    ]);
    const [{ to, request } = {}] = app.api.shares;
    expect(to?.credentials?.token.reveal()).toBe('canary-token');
    expect(request?.secret.reveal()).toBe('canary-secret');
    expect(request?.passphrase?.reveal()).toBe('p');
  });

  it('goes where the caller says, who has read the token already', async () => {
    const token = new Sensitive('token-of-the-caller');
    const destination = { server: anna.server, credentials: { username: 'anna@example.com', token } };
    await app.send(anna, requestFor(), { destination });
    expect(app.keychain.reads).toEqual([]);
    expect(app.api.shares[0]?.to).toBe(destination);
  });

  it('keeps nothing of a profile but its server and account', async () => {
    const profile = { ...anna, id: 'p1', name: 'EU', tokenStored: true };
    await app.send(profile, requestFor());
    expect(app.added[0]?.madeWith).toEqual(anna);
  });

  it('counts its size in bytes', async () => {
    await app.send(anonymous, requestFor({ secret: new Sensitive('é😀') }));
    expect(app.added[0]?.bytes).toBe(6);
  });

  it('that is to end at a time has what is left until then', async () => {
    await app.send(anonymous, requestFor({ lifetime: { until: app.clock.time + 7_200_900 } }));
    expect(app.api.shares).toMatchObject([{ request: { lifetime: 7_200 } }]);
    expect(app.added).toMatchObject([{ lifetimeAsked: 7_200 }]);
  });

  it('that is to end later than any link has as much as there is', async () => {
    await app.send(anonymous, requestFor({ lifetime: { until: lastTimestamp } }));
    expect(app.api.shares).toMatchObject([{ request: { lifetime: 2_592_000 } }]);
  });

  it.each([59_999, 0, -1])('stays here where its time is over or nearly so: %i ms are left', async (left) => {
    const until = app.clock.time + left;
    const reason = { kind: 'lifetime-over', until };
    expect(await app.send(anonymous, requestFor({ lifetime: { until } }))).toEqual({
      kind: 'held',
      failure: reason,
      reason,
      lostReplies: 0,
    });
    expect(app.api.shares).toEqual([]);
  });

  it('stays here where its time goes by while the keychain is opened', async () => {
    const until = app.clock.time + 60_000;
    const read = app.keychain.read;
    app.keychain.read = async (account) => {
      app.clock.time += 1;
      return await read(account);
    };
    const outcome = await app.send(anna, requestFor({ lifetime: { until } }));
    expect(outcome).toMatchObject({ kind: 'held', reason: { kind: 'lifetime-over', until } });
    expect(app.api.shares).toEqual([]);
  });

  it('says where the server did something else', async () => {
    app.api.grant = { lifetime: 600 };
    expect(await app.send(anonymous, requestFor())).toMatchObject({
      link: { differences: [{ kind: 'lifetime', asked: 3_600, granted: 600 }] },
    });
  });

  it('is in no log and not to be seen in the outcome', async () => {
    const outcome = await app.send(anna, requestFor({ passphrase: new Sensitive('canary-passphrase') }));
    expect(app.events).toEqual([{ event: 'link-created', id: 'new-id', bytes: 13 }]);
    const visible = [outcome, app.events, app.added];
    expect(JSON.stringify(visible) + inspect(visible, { depth: 9 })).not.toMatch(
      /canary|secret\/link|receipt-1/,
    );
  });
});

describe('a draft that is sent', () => {
  const origin = { id: 'draft-1', lostReplies: 0, madeFrom: 'clipboard', note: () => 'for Bo' } as const;

  it('hands its id and its note on to the receipt', async () => {
    await app.send(anonymous, requestFor(), { origin });
    expect(app.added).toMatchObject([
      { id: 'draft-1', madeFrom: 'clipboard', note: 'for Bo', mayHaveDuplicate: false },
    ]);
  });

  it('has the note that it has when the link is there', async () => {
    let note = 'before';
    app.api.answer = () => {
      note = 'changed meanwhile';
      return null;
    };
    await app.send(anonymous, requestFor(), { origin: { ...origin, note: () => note } });
    expect(app.added[0]?.note).toBe('changed meanwhile');
  });

  it('may have a second link when a reply was lost before', async () => {
    await app.send(anonymous, requestFor(), { origin: { ...origin, lostReplies: 1 } });
    expect(app.added[0]?.mayHaveDuplicate).toBe(true);
  });

  it('counts on from the replies it has lost before', async () => {
    app.api.failure = { kind: 'offline', cause: 'timeout', mayHaveBeenSent: true };
    const outcome = await app.send(anonymous, requestFor(), { origin: { ...origin, lostReplies: 2 } });
    expect(outcome).toMatchObject({ kind: 'waiting', lostReplies: 3 });
  });
});

describe('a secret that the server makes up', () => {
  it('comes back with its link', async () => {
    const outcome = await app.send(anonymous, {
      ...generated,
      recipient: 'bo@example.com',
    });
    if (outcome.kind !== 'sent') throw new Error(outcome.kind);
    expect(outcome.link.secret.reveal()).toBe('value-1');
    expect(outcome.link.differences).toEqual([{ kind: 'not-mailed' }]);
    expect(app.api.shares).toEqual([]);
    expect(app.added).toMatchObject([{ source: 'generate', bytes: 7 }]);
  });

  it('is not there when the server did not make one', async () => {
    app.api.failure = { kind: 'redirected' };
    expect(await app.send(anonymous, generated)).toEqual({
      kind: 'waiting',
      failure: { kind: 'redirected' },
      lostReplies: 0,
    });
    expect(app.added).toEqual([]);
  });
});

describe('what could not be sent', () => {
  it.each<[ApiFailure, string]>([
    [{ kind: 'offline', cause: 'dns', mayHaveBeenSent: false }, 'waiting'],
    [{ kind: 'refused', reason: 'domain', serverSays: 'Unknown domain' }, 'held'],
  ])('leaves no receipt after %j, and is %s', async (failure, kind) => {
    app.api.failure = failure;
    expect(await app.send(anonymous, requestFor())).toMatchObject({ kind, failure });
    expect(app.added).toEqual([]);
    expect(app.events).toEqual([]);
  });

  it('with a recipient and its reply lost is held', async () => {
    app.api.failure = { kind: 'offline', cause: 'timeout', mayHaveBeenSent: true };
    expect(await app.send(anna, requestFor({ recipient: 'bo@example.com' }))).toMatchObject({
      kind: 'held',
      reason: { kind: 'may-have-been-sent' },
      lostReplies: 1,
    });
  });

  it('for want of a token does not go out anonymously', async () => {
    app.keychain.tokens.clear();
    expect(await app.send(anna, requestFor())).toMatchObject({
      kind: 'held',
      reason: { kind: 'token-missing', account: 'anna@example.com@eu.onetimesecret.com' },
    });
    expect(app.api.shares).toEqual([]);
  });

  it('for a locked keychain waits', async () => {
    app.keychain.failure = { kind: 'keychain-locked' };
    expect(await app.send(anna, requestFor())).toMatchObject({ kind: 'waiting' });
    expect(app.api.shares).toEqual([]);
  });
});

it.each([
  [{ servers: ['uk.onetimesecret.com'] }, { kind: 'policy', rule: 'server' }],
  [{ maxLifetime: '5m' }, { kind: 'policy-lifetime', most: 300 }],
  [{ passphrase: { required: true } }, { kind: 'policy-passphrase', problem: 'missing', least: 1 }],
])('a request goes nowhere against the policy %j, whoever asks for it', async (rules, reason) => {
  const { send, api, keychain } = setUp(policyWith(rules));
  expect(
    await send(anonymous, requestFor(), {
      origin: { id: 'a', lostReplies: 2, madeFrom: 'window', note: () => '' },
    }),
  ).toEqual({
    kind: 'held',
    failure: reason,
    reason,
    lostReplies: 2,
  });
  expect(api.shares).toEqual([]);
  expect(keychain.reads).toEqual([]);
});
