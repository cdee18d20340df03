import { beforeEach, describe, expect, it } from 'vitest';
import { createActivity } from '../../../../electron/core/app/activity.ts';
import type { RecordLoader } from '../../../../electron/core/app/load-records.ts';
import { Sensitive } from '../../../../electron/core/base/sensitive.ts';
import type { LinkElsewhere } from '../../../../electron/core/receipts/link-elsewhere.ts';
import type { ReceiptWatch } from '../../../../electron/core/receipts/receipt-watch.ts';
import { failed, success } from '../../../../src/shared/result.ts';
import { createCalls, partOf } from '../../../support/fakes/calls.ts';
import { nothingElsewhere } from '../../../support/fakes/made-elsewhere.ts';
import { createOutboxFixture, draftOf, eu } from '../../../support/fakes/outbox-fixture.ts';
import { receiptOf } from '../../../support/fakes/receipt-fixture.ts';

const anna = { server: eu, username: 'anna@example.com' };

const setUp = () => {
  const fixture = createOutboxFixture();
  const { made, record } = createCalls();
  const nextTries = new Map<string, number>();
  const elsewhere: LinkElsewhere[] = [];
  const activity = createActivity({
    ...fixture,
    madeElsewhere: { ...nothingElsewhere, ask: record('ask', Promise.resolve()), all: () => elsewhere },
    records: fixture.keptRecords,
    recordLoader: partOf<RecordLoader>({ load: record('load', Promise.resolve()) }),
    watch: partOf<ReceiptWatch>({ check: record('check', Promise.resolve(failed({ kind: 'redirected' }))) }),
    saveFile: record('saveFile', Promise.resolve(success({ isSaved: true }))),
    outbox: { ...fixture.outbox, nextTryAt: (server) => nextTries.get(server) ?? null },
  });
  return { ...fixture, made, nextTries, elsewhere, activity };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});

describe('Activity', () => {
  it('shows drafts oldest first and receipts newest first, and where they are kept', async () => {
    await app.load();
    await app.drafts.keep(draftOf('b', {}, 2));
    await app.drafts.keep(draftOf('a', {}, 1));
    app.receipts.add(receiptOf('c', { madeAt: 1 }));
    app.receipts.add(receiptOf('d', { madeAt: 2 }));
    const { drafts, receipts, storage } = await app.activity.read();
    expect(drafts.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(receipts.map(({ id }) => id)).toEqual(['d', 'c']);
    expect(storage).toEqual({ notKept: null, damaged: 0, otherKey: 0, newer: 0 });
    expect(app.made).toEqual([]);
  });

  it('shows all of a draft but what is in it', async () => {
    await app.drafts.keep(
      draftOf('a', { madeWith: anna, passphrase: new Sensitive('canary-p'), note: 'for Bo', lostReplies: 1 }),
    );
    const view = await app.activity.read();
    expect(view.drafts).toEqual([
      {
        kind: 'draft',
        id: 'a',
        savedAt: app.clock.time,
        bytes: 11,
        serverName: 'EU',
        username: 'anna@example.com',
        lifetime: 3_600,
        hasPassphrase: true,
        recipient: null,
        shareDomain: null,
        note: 'for Bo',
        state: 'waiting',
        reason: null,
        problem: null,
        mayHaveBeenSent: true,
        triedAt: null,
        nextTryAt: null,
        discardAt: null,
      },
    ]);
    expect(JSON.stringify(view)).not.toMatch(/canary|secret-of|sensitive/);
  });

  it('says when a draft is tried next, while it waits for that', async () => {
    app.nextTries.set(eu, 5);
    await app.drafts.keep(draftOf('a', {}, 1));
    await app.drafts.keep(draftOf('b', { state: 'held', reason: { kind: 'kept-by-user' } }, 2));
    const { drafts } = await app.activity.read();
    expect(drafts.map(({ nextTryAt }) => nextTryAt)).toEqual([5, null]);
  });

  it('shows all of a receipt but its link and keys', async () => {
    app.receipts.add(
      receiptOf('a', { madeWith: anna, hasPassphrase: true, mailedTo: ['bo***@e***.com'], note: 'for Bo' }),
    );
    const view = await app.activity.read();
    expect(view.receipts).toEqual([
      {
        kind: 'receipt',
        id: 'a',
        source: 'share',
        madeAt: app.clock.time,
        bytes: 5,
        madeFrom: 'window',
        serverName: 'EU',
        username: 'anna@example.com',
        linkHost: 'eu.onetimesecret.com',
        lifetimeAsked: 3_600,
        lifetimeGranted: 3_600,
        expiresAt: app.clock.time + 3_600_000,
        state: 'new',
        stateSince: null,
        checkedAt: null,
        problem: null,
        hasPassphrase: true,
        passphraseNeeded: true,
        mailedTo: ['bo***@e***.com'],
        note: 'for Bo',
        hasLink: true,
        mayHaveDuplicate: false,
      },
    ]);
    expect(JSON.stringify(view)).not.toMatch(/link-of-a|key-of-a|sensitive/);
  });

  it.each([
    ['needs none', { hasPassphrase: false }, false],
    ['is remembered from this run', { hasPassphrase: true, passphrase: new Sensitive('p') }, false],
    ['has to be typed', { hasPassphrase: true }, true],
  ])('says whether a passphrase is needed to burn: it %s', async (_what, change, isNeeded) => {
    app.receipts.add(receiptOf('a', change));
    expect((await app.activity.read()).receipts[0]?.passphraseNeeded).toBe(isNeeded);
  });

  it.each(['new', 'opened'] as const)(
    'shows a link that is %s as gone once its time is over',
    async (state) => {
      const expiresAt = app.clock.time;
      app.receipts.add(receiptOf('a', { state, expiresAt }));
      expect((await app.activity.read()).receipts).toMatchObject([
        { state: 'gone', stateSince: expiresAt, hasLink: false },
      ]);
      app.clock.time -= 1;
      expect((await app.activity.read()).receipts).toMatchObject([{ state, hasLink: true }]);
    },
  );

  it('shows what ended a link, and not that its time is over too', async () => {
    app.receipts.add(receiptOf('a', { state: 'revealed', stateSince: 3, expiresAt: 5, link: null }));
    expect((await app.activity.read()).receipts).toMatchObject([
      { state: 'revealed', stateSince: 3, hasLink: false },
    ]);
  });

  it('reads the records once more when they could not be read before', async () => {
    app.records.failure = { kind: 'keychain-locked' };
    await app.load();
    await app.activity.read();
    expect(app.made).toEqual([['load']]);
  });

  it('asks the servers when it is refreshed, and says what went wrong', async () => {
    expect(await app.activity.refresh()).toEqual(failed({ kind: 'redirected' }));
    expect(app.made).toEqual([['check'], ['ask', 'user']]);
  });

  it('shows all of a link made elsewhere but its key, and one that has run out as no longer known', async () => {
    const { time } = app.clock;
    const link: LinkElsewhere = {
      id: 'a',
      madeWith: anna,
      receiptKey: new Sensitive('canary-key'),
      madeAt: time - 60_000,
      lifetime: 3_600,
      mailedTo: ['bo***@e***.com'],
      state: 'opened',
      stateSince: time,
      checkedAt: time,
    };
    app.elsewhere.push(link, { ...link, id: 'b', lifetime: 60 }, { ...link, id: 'c', lifetime: null });
    const view = await app.activity.read();
    expect(view.elsewhere[0]).toEqual({
      kind: 'elsewhere',
      id: 'a',
      madeAt: time - 60_000,
      serverName: 'EU',
      username: 'anna@example.com',
      lifetime: 3_600,
      expiresAt: time + 3_540_000,
      state: 'opened',
      stateSince: time,
      checkedAt: time,
      mailedTo: ['bo***@e***.com'],
      note: '',
    });
    expect(view.elsewhere[1]).toMatchObject({ state: 'gone', stateSince: time });
    expect(view.elsewhere[2]).toMatchObject({ state: 'opened', expiresAt: null });
    expect(JSON.stringify(view)).not.toMatch(/canary|sensitive/);
  });
});

describe('a note', () => {
  it('is kept on a draft or a receipt, whichever has the id', async () => {
    await app.drafts.keep(draftOf('draft'));
    app.receipts.add(receiptOf('receipt'));
    expect(await app.activity.saveNote('draft', ' for Bo ')).toEqual(success(null));
    expect(await app.activity.saveNote('receipt', ' for Eve ')).toEqual(success(null));
    expect(app.drafts.find('draft')?.note).toBe('for Bo');
    expect(app.receipts.find('receipt')?.note).toBe('for Eve');
  });

  it('says when there is nothing to keep it on', async () => {
    expect(await app.activity.saveNote('nobody', 'x')).toEqual(failed({ kind: 'link-forgotten' }));
  });
});

describe('receipts', () => {
  it('are forgotten one by one', async () => {
    for (const id of ['a', 'b']) app.receipts.add(receiptOf(id));
    expect(app.activity.forget(['a'])).toEqual(success(null));
    expect(app.receipts.all().map(({ id }) => id)).toEqual(['b']);
  });

  it.each([
    ['ended', ['alive']],
    ['all', []],
  ] as const)('are cleared: %s', (which, left) => {
    app.receipts.add(receiptOf('alive'));
    app.receipts.add(receiptOf('burned', { state: 'burned' }));
    app.receipts.add(receiptOf('run-out', { expiresAt: app.clock.time }));
    expect(app.activity.clear(which)).toEqual(success(null));
    expect(app.receipts.all().map(({ id }) => id)).toEqual(left);
  });
});

it('receipts are exported over the window that wants it, in a file named by the day', async () => {
  app.receipts.add(receiptOf('a', { note: 'for Bo' }));
  expect(await app.activity.exportReceipts('activity')).toEqual(success({ isSaved: true }));
  expect(app.made).toEqual([
    [
      'saveFile',
      {
        suggestedName: `hushlink-receipts-${new Date(app.clock.time).toISOString().slice(0, 10)}.csv`,
        content: expect.stringContaining('for Bo'),
      },
      'activity',
    ],
  ]);
});
