import type { Log } from '../base/log.ts';
import type { Drafts, Outbox, OutboxNotifications } from '../drafts/index.ts';
import type { Receipts, ReceiptWatch } from '../receipts/index.ts';
import type { Records } from '../records/index.ts';

export interface RecordLoaderPorts {
  readonly records: Records;
  readonly receipts: Receipts;
  readonly drafts: Drafts;
  readonly outbox: Outbox;
  readonly watch: ReceiptWatch;
  readonly notifications: OutboxNotifications;
  readonly log: Log;
}

/** Reads drafts and receipts from disk, then starts to send and watch them. */
export interface RecordLoader {
  readonly load: () => Promise<void>;
  /** As `load`, and notifies the user once when they cannot be read. */
  readonly loadOrNotify: () => Promise<void>;
}

export const createRecordLoader = (ports: RecordLoaderPorts): RecordLoader => {
  const { records, receipts, drafts, outbox, watch, notifications, log } = ports;
  let hasNotified = false;
  const load = async (): Promise<void> => {
    await records.load([receipts, drafts], receipts.saveUnsaved);
    const { notKept, damaged } = records.storage();
    if (notKept === null) log({ event: 'receipts-loaded', count: receipts.all().length, damaged });
    receipts.removeOld();
    watch.wake();
    await outbox.followPolicy();
    outbox.wake('start');
  };
  return {
    load,
    loadOrNotify: async () => {
      await load();
      const { notKept } = records.storage();
      if (notKept !== null && !hasNotified) notifications.showUnreadable(notKept);
      hasNotified = notKept !== null;
    },
  };
};
