import { beforeEach, describe, expect, it } from 'vitest';
import { createRecordLoader } from '../../../../electron/core/app/load-records.ts';
import type { OutboxNotifications } from '../../../../electron/core/drafts/outbox-notifications.ts';
import type { ReceiptWatch } from '../../../../electron/core/receipts/receipt-watch.ts';
import { createCalls, partOf } from '../../../support/fakes/calls.ts';
import { createOutboxDesk, draftOf, turns } from '../../../support/fakes/outbox-desk.ts';
import { receiptOf } from '../../../support/fakes/receipt-desk.ts';

/** The app's next start, with what an earlier one left on disk. */
const setUp = () => {
  const desk = createOutboxDesk();
  const { made, record } = createCalls();
  const next = desk.startAgain();
  const loader = createRecordLoader({
    ...next,
    records: next.keptRecords,
    watch: partOf<ReceiptWatch>({ wake: record('watch', undefined) }),
    notifications: partOf<OutboxNotifications>({ showUnreadable: record('unreadable', undefined) }),
    log: desk.log,
  });
  return { desk, made, next, loader };
};
let app = setUp();
beforeEach(() => {
  app = setUp();
});

describe('reading drafts and receipts', () => {
  it('sends what waits, watches what is alive, and removes what is old', async () => {
    await app.desk.drafts.keep(draftOf('draft'));
    app.desk.receipts.add(receiptOf('alive'));
    app.desk.receipts.add(receiptOf('old', { state: 'revealed', stateSince: 0 }));
    await app.desk.receipts.idle();
    await app.loader.load();
    await turns();
    expect(app.desk.sent()).toEqual(['secret-of-draft']);
    expect(app.next.receipts.find('alive')).toBeDefined();
    expect(app.next.receipts.find('old')).toBeUndefined();
    expect(app.made).toContainEqual(['watch']);
  });

  it('logs how many there are when they could be read, and not when they could not', async () => {
    app.desk.receipts.add(receiptOf('a'));
    await app.desk.receipts.idle();
    const counts = () => app.desk.events.filter(({ event }) => event === 'receipts-loaded');
    app.desk.records.failure = { kind: 'keychain-locked' };
    await app.loader.load();
    expect(counts()).toEqual([]);
    app.desk.records.failure = null;
    await app.loader.load();
    expect(counts()).toEqual([{ event: 'receipts-loaded', count: 1, damaged: 0 }]);
  });
});

describe('drafts and receipts that cannot be read', () => {
  const unreadable = () => app.made.filter(([name]) => name === 'unreadable');

  it('are told of once, until they could be read again', async () => {
    app.desk.records.failure = { kind: 'keychain-locked' };
    await app.loader.loadOrNotify();
    await app.loader.loadOrNotify();
    expect(unreadable()).toEqual([['unreadable', { kind: 'keychain-locked' }]]);
    app.desk.records.failure = null;
    await app.loader.loadOrNotify();
    expect(unreadable()).toHaveLength(1);
    app.desk.records.failure = { kind: 'keychain-missing' };
    await app.loader.loadOrNotify();
    expect(unreadable()).toHaveLength(2);
  });

  it('are told of by nobody who only looks', async () => {
    app.desk.records.failure = { kind: 'keychain-locked' };
    await app.loader.load();
    expect(unreadable()).toEqual([]);
  });

  it('are nothing to tell when they can be read', async () => {
    await app.loader.loadOrNotify();
    expect(unreadable()).toEqual([]);
  });
});
