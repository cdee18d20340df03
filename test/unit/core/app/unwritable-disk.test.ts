import { beforeEach, describe, expect, it } from 'vitest';
import { createActivity } from '../../../../electron/core/app/activity.ts';
import { createRecordLoader } from '../../../../electron/core/app/load-records.ts';
import { createReceiptWatch } from '../../../../electron/core/receipts/receipt-watch.ts';
import { success } from '../../../../src/shared/result.ts';
import { nothingElsewhere } from '../../../support/fakes/made-elsewhere.ts';
import { createOutboxFixture, draftOf, turns } from '../../../support/fakes/outbox-fixture.ts';
import { createFakeRandom } from '../../../support/fakes/ports.ts';
import { receiptOf } from '../../../support/fakes/receipt-fixture.ts';

const held = { state: 'held', reason: { kind: 'kept-by-user' } } as const;

const setUp = () => {
  const fixture = createOutboxFixture();
  const records = fixture.keptRecords;
  const watch = createReceiptWatch({ ...fixture, random: createFakeRandom(128) });
  const notifications = { showNews: () => {}, showWaiting: async () => {}, showUnreadable: () => {} };
  const recordLoader = createRecordLoader({ ...fixture, records, watch, notifications });
  const activity = createActivity({
    ...fixture,
    madeElsewhere: nothingElsewhere,
    records,
    recordLoader,
    watch,
    saveFile: async () => success({ isSaved: false }),
  });
  return { ...fixture, recordLoader, activity };
};
let app: ReturnType<typeof setUp>;
beforeEach(() => {
  app = setUp();
});

describe('a disk that cannot be written', () => {
  it('does not make Activity ask a server again and again about a draft that waits', async () => {
    await app.drafts.keep(draftOf('a'));
    await app.recordLoader.load();
    app.records.failure = { kind: 'records-not-saved' };
    app.records.load = async () => ({ ok: true, value: { records: [], damaged: 0, otherKey: 0, newer: 0 } });
    // As its window does: it reads whenever something has changed.
    let reads = 0;
    const read = () => {
      reads += 1;
      void app.activity.read();
    };
    app.drafts.subscribe(read);
    app.keptRecords.subscribe(read);
    app.outbox.wake('user');
    for (let count = 0; count < 10; count += 1) await turns();
    expect(app.api.probes.length).toBeLessThanOrEqual(2);
    expect(reads).toBeLessThan(20);
  });

  it('still has a receipt to write when a draft could be written meanwhile', async () => {
    await app.recordLoader.load();
    app.records.failure = { kind: 'records-not-saved' };
    app.receipts.add(receiptOf('r'));
    await app.receipts.idle();
    app.records.failure = null;
    await app.drafts.keep(draftOf('a', held));
    expect(app.keptRecords.storage().notKept).toEqual({ kind: 'records-not-saved' });
    expect(app.receipts.isBusy()).toBe(true);
    await app.receipts.close();
    expect(app.keptRecords.storage().notKept).toBeNull();
    expect(app.records.files.has('r')).toBe(true);
  });
});

describe('a keychain that was locked at the start', () => {
  it('is asked again by Activity, even when a draft could be written since', async () => {
    await app.drafts.keep(draftOf('old', held));
    const next = setUp();
    for (const [id, content] of app.records.files) next.records.files.set(id, content);
    next.records.failure = { kind: 'keychain-locked' };
    await next.recordLoader.load();
    expect(next.drafts.all()).toEqual([]);
    next.records.failure = null;
    await next.drafts.keep(draftOf('new', held));
    const { drafts } = await next.activity.read();
    expect(drafts.map(({ id }) => id).toSorted()).toEqual(['new', 'old']);
  });
});
