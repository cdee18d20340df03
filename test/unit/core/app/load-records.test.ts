import { beforeEach, describe, expect, it } from 'vitest';
import { createRecordLoader } from '../../../../electron/core/app/load-records.ts';
import type { OutboxNotifications } from '../../../../electron/core/drafts/outbox-notifications.ts';
import type { ReceiptWatch } from '../../../../electron/core/receipts/receipt-watch.ts';
import { createCalls, partOf } from '../../../support/fakes/calls.ts';
import { createOutboxFixture, draftOf, turns } from '../../../support/fakes/outbox-fixture.ts';
import { receiptOf } from '../../../support/fakes/receipt-fixture.ts';

/** The app's next start, with what an earlier one left on disk. */
const setUp = () => {
  const fixture = createOutboxFixture();
  const { made, record } = createCalls();
  const next = fixture.startAgain();
  const loader = createRecordLoader({
    ...next,
    records: next.keptRecords,
    watch: partOf<ReceiptWatch>({ wake: record('watch', undefined) }),
    notifications: partOf<OutboxNotifications>({ showUnreadable: record('unreadable', undefined) }),
    log: fixture.log,
  });
  return { fixture, made, next, loader };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});

describe('reading drafts and receipts', () => {
  it('sends what waits, watches what is alive, and removes what is old', async () => {
    await app.fixture.drafts.keep(draftOf('draft'));
    app.fixture.receipts.add(receiptOf('alive'));
    app.fixture.receipts.add(receiptOf('old', { state: 'revealed', stateSince: 0 }));
    await app.fixture.receipts.idle();
    await app.loader.load();
    await turns();
    expect(app.fixture.sent()).toEqual(['secret-of-draft']);
    expect(app.next.receipts.find('alive')).toBeDefined();
    expect(app.next.receipts.find('old')).toBeUndefined();
    expect(app.made).toContainEqual(['watch']);
  });

  it('logs how many there are when they could be read, and not when they could not', async () => {
    app.fixture.receipts.add(receiptOf('a'));
    await app.fixture.receipts.idle();
    const counts = () => app.fixture.events.filter(({ event }) => event === 'receipts-loaded');
    app.fixture.records.failure = { kind: 'keychain-locked' };
    await app.loader.load();
    expect(counts()).toEqual([]);
    app.fixture.records.failure = null;
    await app.loader.load();
    expect(counts()).toEqual([{ event: 'receipts-loaded', count: 1, damaged: 0 }]);
  });
});

describe('drafts and receipts that cannot be read', () => {
  const unreadable = () => app.made.filter(([name]) => name === 'unreadable');

  it('are told of once, until they could be read again', async () => {
    app.fixture.records.failure = { kind: 'keychain-locked' };
    await app.loader.loadOrNotify();
    await app.loader.loadOrNotify();
    expect(unreadable()).toEqual([['unreadable', { kind: 'keychain-locked' }]]);
    app.fixture.records.failure = null;
    await app.loader.loadOrNotify();
    expect(unreadable()).toHaveLength(1);
    app.fixture.records.failure = { kind: 'keychain-missing' };
    await app.loader.loadOrNotify();
    expect(unreadable()).toHaveLength(2);
  });

  it('are told of by nobody who only looks', async () => {
    app.fixture.records.failure = { kind: 'keychain-locked' };
    await app.loader.load();
    expect(unreadable()).toEqual([]);
  });

  it('are nothing to tell when they can be read', async () => {
    await app.loader.loadOrNotify();
    expect(unreadable()).toEqual([]);
  });
});
