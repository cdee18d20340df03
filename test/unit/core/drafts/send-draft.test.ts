import { beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import type { Deadlines } from '../../../../electron/core/drafts/deadlines.ts';
import type { Draft } from '../../../../electron/core/drafts/draft.ts';
import { createDrafts } from '../../../../electron/core/drafts/drafts.ts';
import { createKeychainPause } from '../../../../electron/core/drafts/keychain-pause.ts';
import { createNewsCollector, type OutboxNews } from '../../../../electron/core/drafts/outbox-news.ts';
import { createDraftSender } from '../../../../electron/core/drafts/send-draft.ts';
import type { Policy } from '../../../../electron/core/policy/policy.ts';
import type { NewReceipt } from '../../../../electron/core/receipts/receipt.ts';
import type { Receipts } from '../../../../electron/core/receipts/receipts.ts';
import { createRecords } from '../../../../electron/core/records/records.ts';
import type { SendOptions, SendOutcome } from '../../../../electron/core/sharing/send.ts';
import type { Failure } from '../../../../src/shared/failure.ts';
import { createCalls, partOf } from '../../../support/fakes/calls.ts';
import { draftOf, eu, turns } from '../../../support/fakes/outbox-fixture.ts';
import { noPolicy, policyWith } from '../../../support/fakes/policy.ts';
import {
  createFakeClock,
  createFakeKeychain,
  createFakeLog,
  createFakeRecords,
  settingsWith,
} from '../../../support/fakes/ports.ts';
import { receiptOf } from '../../../support/fakes/receipt-fixture.ts';

const anna = { server: eu, username: 'anna@example.com' };
const offline: Failure = { kind: 'offline', cause: 'dns', mayHaveBeenSent: false };
const credentials = { kind: 'refused', reason: 'credentials', serverSays: 'Not authorized' } as const;
const sent = (id: string): SendOutcome => ({
  kind: 'sent',
  link: { receipt: receiptOf(id) as NewReceipt, secret: new Sensitive('s'), differences: [] },
});

/** A sender with real drafts; the way out is what the test says. */
const setUp = (policy: Policy = noPolicy) => {
  const keychain = createFakeKeychain({ 'anna@example.com@eu.onetimesecret.com': 'token-1' });
  const store = createFakeRecords();
  const clock = createFakeClock();
  const { log, events } = createFakeLog();
  const drafts = createDrafts({ records: createRecords({ store, log }), log });
  const keychainPause = createKeychainPause();
  const collector = createNewsCollector();
  const { made, record } = createCalls();
  const world = {
    settings: settingsWith(anna),
    outcome: async (draft: Draft): Promise<SendOutcome> => sent(draft.id),
  };
  const asked: { readonly draft: Draft; readonly options: SendOptions | undefined }[] = [];
  const sender = createDraftSender({
    policy,
    send: (_to, request, options) => {
      const draft = request as Draft;
      asked.push({ draft, options });
      return world.outcome(draft);
    },
    keychain,
    drafts,
    receipts: partOf<Receipts>({ idle: record('receipts idle', Promise.resolve()) }),
    deadlines: partOf<Deadlines>({ discardOverdue: record('discardOverdue', Promise.resolve()) }),
    keychainPause,
    news: collector,
    settings: { current: () => world.settings },
    clock,
    log,
  });
  const told: OutboxNews[] = [];
  collector.subscribe((announced) => told.push(announced));
  /** What there is to tell since it was last asked. */
  const news = (): OutboxNews | undefined => {
    collector.announce();
    return told.shift();
  };
  const keep = async (id: string, change: Partial<Draft> = {}): Promise<Draft> => {
    const draft = draftOf(id, { madeWith: anna, ...change });
    await drafts.keep(draft);
    return draft;
  };
  const onDisk = (id: string): Readonly<Record<string, unknown>> => JSON.parse(store.files.get(id) ?? 'null');
  return {
    keychain,
    store,
    clock,
    events,
    drafts,
    keychainPause,
    made,
    world,
    asked,
    sender,
    news,
    keep,
    onDisk,
  };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});

describe('a draft that is sent', () => {
  it('is marked on disk before, is on its way meanwhile, and is a receipt on disk before the next', async () => {
    const draft = await app.keep('a');
    const seen: unknown[] = [];
    app.world.outcome = async () => {
      seen.push(app.onDisk('a').state, app.sender.isSending());
      return sent('a');
    };
    expect(await app.sender.send(draft)).toEqual({ kind: 'next' });
    expect(seen).toEqual(['sending', true]);
    expect(app.sender.isSending()).toBe(false);
    expect(app.drafts.all()).toEqual([]);
    expect(app.made).toEqual([['receipts idle']]);
    expect(app.news()).toMatchObject({ ready: [{ id: 'a' }] });
  });

  it('goes out with the token read for it, and with its present note', async () => {
    const draft = await app.keep('a', { lostReplies: 2, note: 'before' });
    const notes: (string | undefined)[] = [];
    app.world.outcome = async () => {
      app.drafts.changeInMemory('a', { note: 'changed meanwhile' });
      notes.push(app.asked[0]?.options?.origin?.note());
      return sent('a');
    };
    await app.sender.send(draft);
    expect(notes).toEqual(['changed meanwhile']);
    const { origin, destination } = app.asked[0]?.options ?? {};
    expect(destination?.credentials?.token.reveal()).toBe('token-1');
    expect(origin).toMatchObject({ id: 'a', lostReplies: 2 });
  });

  it('shows that the keychain is open', async () => {
    const draft = await app.keep('a');
    app.keychainPause.begin();
    await app.sender.send(draft);
    expect(app.keychainPause.isOn()).toBe(false);
  });
});

describe('a draft is not sent', () => {
  it('when it is overdue, which is for the deadlines to deal with', async () => {
    const draft = await app.keep('a', { discardAt: app.clock.time });
    expect(await app.sender.send(draft)).toEqual({ kind: 'next' });
    expect(app.made).toEqual([['discardOverdue']]);
    expect(app.asked).toEqual([]);
  });

  it('when no profile is for it, and is held for that', async () => {
    const draft = await app.keep('a');
    app.world.settings = settingsWith();
    expect(await app.sender.send(draft)).toEqual({ kind: 'next' });
    expect(app.asked).toEqual([]);
    expect(app.onDisk('a')).toMatchObject({ state: 'held', reason: { kind: 'profile-gone' } });
    expect(app.news()).toMatchObject({ held: [{ id: 'a' }] });
  });

  it.each(['held', 'sending', 'failed'] as const)(
    'when it is %s by the time the keychain has answered',
    async (state) => {
      const draft = await app.keep('a');
      app.drafts.changeInMemory('a', { state });
      expect(await app.sender.send(draft)).toEqual({ kind: 'next' });
      expect(app.asked).toEqual([]);
    },
  );

  it('when the disk does not take that it is being sent', async () => {
    const draft = await app.keep('a');
    app.store.failure = { kind: 'records-not-saved' };
    expect(await app.sender.send(draft)).toEqual({
      kind: 'back-off',
      failure: { kind: 'records-not-saved' },
    });
    expect(app.asked).toEqual([]);
    expect(app.drafts.find('a')).toMatchObject({ state: 'waiting', problem: { kind: 'records-not-saved' } });
    expect(app.onDisk('a')).toMatchObject({ state: 'waiting' });
  });
});

describe('a draft that was not sent', () => {
  it('waits, and its server is tried again later', async () => {
    const draft = await app.keep('a');
    app.world.outcome = async () => ({ kind: 'waiting', failure: offline, lostReplies: 0 });
    expect(await app.sender.send(draft)).toEqual({ kind: 'back-off', failure: offline });
    expect(app.drafts.find('a')).toMatchObject({
      state: 'waiting',
      problem: offline,
      triedAt: app.clock.time,
    });
    expect(app.events).toContainEqual({
      event: 'draft-not-sent',
      id: 'a',
      kind: 'offline',
      state: 'waiting',
    });
    expect(app.news()).toBeUndefined();
  });

  it('takes those of its account with it when the account is refused, and no others', async () => {
    const draft = await app.keep('a');
    await app.keep('b');
    await app.keep('held-before', { state: 'held', reason: { kind: 'kept-by-user' } });
    await app.keep('anonymous', { madeWith: { server: eu } });
    app.world.outcome = async () => ({
      kind: 'held',
      failure: credentials,
      reason: credentials,
      lostReplies: 0,
    });
    expect(await app.sender.send(draft)).toEqual({ kind: 'next' });
    expect(app.drafts.all().map(({ id, reason }) => [id, reason?.kind])).toEqual([
      ['a', 'refused'],
      ['anonymous', undefined],
      ['b', 'refused'],
      ['held-before', 'kept-by-user'],
    ]);
    expect(app.news()?.held.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('does not keep those behind it when it is wrong in itself', async () => {
    const draft = await app.keep('a');
    app.world.outcome = async () => ({ kind: 'rejected', failure: { kind: 'invalid-domain' } });
    expect(await app.sender.send(draft)).toEqual({ kind: 'next' });
    expect(app.drafts.find('a')).toMatchObject({ state: 'held', reason: { kind: 'kept-by-user' } });
  });

  it('for a closed keychain stops everything, which is said once', async () => {
    const draft = await app.keep('a');
    app.keychain.failure = { kind: 'keychain-locked' };
    expect(await app.sender.send(draft)).toEqual({ kind: 'stop' });
    expect(app.keychainPause.isOn()).toBe(true);
    expect(app.asked).toEqual([]);
    expect(app.news()).toMatchObject({ keychain: { kind: 'keychain-locked' }, held: [] });
    expect(await app.sender.send(draft)).toEqual({ kind: 'stop' });
    expect(app.news()).toBeUndefined();
  });

  it('for want of a token is held', async () => {
    const draft = await app.keep('a');
    app.keychain.tokens.clear();
    expect(await app.sender.send(draft)).toEqual({ kind: 'next' });
    expect(app.drafts.find('a')).toMatchObject({ state: 'held', reason: { kind: 'token-missing' } });
  });

  it('because of a bug is not on its way any more', async () => {
    const draft = await app.keep('a');
    app.world.outcome = async () => {
      throw new Error('a bug');
    };
    await expect(app.sender.send(draft)).rejects.toThrow('a bug');
    expect(app.sender.isSending()).toBe(false);
  });
});

it('holding takes those that still wait, and tells of each', async () => {
  const drafts = [await app.keep('a'), await app.keep('b'), await app.keep('c')];
  app.drafts.changeInMemory('b', { state: 'sending' });
  await app.sender.hold(drafts, { kind: 'profile-gone' });
  await turns();
  expect(app.drafts.all().map(({ state }) => state)).toEqual(['held', 'sending', 'held']);
  expect(app.news()?.held.map(({ id }) => id)).toEqual(['a', 'c']);
});

it('one that the administrator does not allow is held, before its token is read or anything is marked', async () => {
  app = setUp(policyWith({ maxLifetime: '30m' }));
  const draft = await app.keep('a', { lifetime: 3_600 });
  expect(await app.sender.send(draft)).toEqual({ kind: 'next' });
  expect(app.drafts.find('a')).toMatchObject({
    state: 'held',
    reason: { kind: 'policy-lifetime', most: 1_800 },
    triedAt: null,
  });
  expect(app.keychain.reads).toEqual([]);
  expect(app.asked).toEqual([]);
  expect(app.news()?.held.map(({ id }) => id)).toEqual(['a']);
});
