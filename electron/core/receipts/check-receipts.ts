import type { Failure } from '../../../src/shared/failure.ts';
import { type Result, success } from '../../../src/shared/result.ts';
import type { Timestamp } from '../../../src/shared/units.ts';
import type { Clock } from '../base/ports.ts';
import type { Destination, OnetimeApi, ReceiptReport } from '../onetime/index.ts';
import { destinationOf, type Keychain } from '../profiles/index.ts';
import { afterReport, afterUnknown, isDropped } from './after-report.ts';
import { hasEnded, type Receipt } from './receipt.ts';
import type { Receipts } from './receipts.ts';

/** What one check of several receipts has found. */
export interface Checked {
  /** Links that were found to be revealed. */
  readonly revealed: readonly Receipt[];
  /** How many were left for later, so as not to send a server too many requests. */
  readonly left: number;
  /** The first thing that went wrong. */
  readonly failure: Failure | null;
}

/** @param maxSingleRequests the most receipts of an account to request one by one. */
export type CheckReceipts = (receipts: readonly Receipt[], maxSingleRequests: number) => Promise<Checked>;

export interface CheckReceiptsPorts {
  readonly api: OnetimeApi;
  readonly keychain: Keychain;
  readonly receipts: Receipts;
  readonly clock: Clock;
}

/**
 * Asks servers what became of links and saves the answers: one list for each account, then one by one those that no list
 * has, starting with those that have waited longest.
 */
export const createCheckReceipts = (ports: CheckReceiptsPorts): CheckReceipts => {
  const { api, keychain, receipts, clock } = ports;
  /** In this run. A receipt that fails every time must not stop the others from having their turn. */
  const requestedAt = new Map<string, Timestamp>();
  const lastRequested = ({ id, checkedAt }: Receipt): Timestamp => requestedAt.get(id) ?? checkedAt ?? 0;

  const checkAccount = async (group: readonly Receipt[], maxSingleRequests: number): Promise<Checked> => {
    const [first] = group;
    if (first === undefined) return { revealed: [], left: 0, failure: null };
    const fail = (failure: Failure): Checked => {
      for (const { id } of group) receipts.change(id, { problem: failure });
      endForgotten(group);
      return { revealed: [], left: 0, failure };
    };
    const destination = await destinationOf(first.madeWith, keychain);
    if (!destination.ok) return fail(destination.failure);
    const listed = await list(destination.value);
    if (!listed.ok) return fail(listed.failure);

    const revealed: Receipt[] = [];
    const note = (receipt: Receipt, report: ReceiptReport): void => {
      if (noteReport(receipt, report)) revealed.push(receipt);
    };
    const unlisted = group.filter((receipt) => {
      const report = listed.value.get(receipt.receiptKey.reveal());
      if (report !== undefined) note(receipt, report);
      return report === undefined;
    });
    // On old servers, reading one receipt marks its link as opened and returns the secret: only their lists are used.
    const single = unlisted
      .filter(({ fromOldServer }) => !fromOldServer)
      .sort((one, other) => lastRequested(one) - lastRequested(other));
    endForgotten(unlisted.filter(({ fromOldServer }) => fromOldServer));
    const asked = single.slice(0, maxSingleRequests);
    for (const receipt of asked) {
      requestedAt.set(receipt.id, clock.now());
      const report = await api.receipt(destination.value, receipt.receiptKey);
      if (report.ok) note(receipt, report.value);
      else if (isUnknown(report.failure)) end(receipt, afterUnknown(receipt, clock.now()));
      else {
        receipts.change(receipt.id, { problem: report.failure });
        endForgotten(single);
        return { revealed, left: single.length - asked.length, failure: report.failure };
      }
    }
    return { revealed, left: single.length - asked.length, failure: null };
  };

  const list = async (at: Destination): Promise<Result<ReadonlyMap<string, ReceiptReport>, Failure>> => {
    if (at.credentials === null) return success(new Map());
    const recent = await api.recent(at);
    return recent.ok
      ? success(new Map(recent.value.map((report) => [report.receiptKey.reveal(), report])))
      : recent;
  };
  const end = ({ id }: Receipt, { state, since }: ReturnType<typeof afterUnknown>): void =>
    receipts.end(id, state, since);

  /** Of receipts that cannot be asked for: servers have forgotten those that are old enough. */
  const endForgotten = (group: readonly Receipt[]): void => {
    const now = clock.now();
    for (const receipt of group) if (isDropped(receipt, now)) end(receipt, afterUnknown(receipt, now));
  };

  /** @returns whether the link is now known to be revealed. */
  const noteReport = (receipt: Receipt, report: ReceiptReport): boolean => {
    const now = clock.now();
    const before = receipts.find(receipt.id);
    // The user may have burned the link while the server was asked.
    if (before === undefined || hasEnded(before)) return false;
    const after = afterReport(before, report, now);
    if (after.kind === 'ended') {
      end(receipt, after);
      return after.state === 'revealed';
    }
    const isNewlyOpened = after.openedSince !== null && before.state === 'new';
    receipts.change(receipt.id, {
      checkedAt: now,
      problem: null,
      ...(isNewlyOpened ? { state: 'opened', stateSince: after.openedSince } : {}),
    });
    return false;
  };

  return async (wanted, maxSingleRequests) => {
    const checked: Checked[] = [];
    for (const group of byAccount(wanted)) checked.push(await checkAccount(group, maxSingleRequests));
    return {
      revealed: checked.flatMap(({ revealed }) => revealed),
      left: checked.reduce((sum, { left }) => sum + left, 0),
      failure: checked.find(({ failure }) => failure !== null)?.failure ?? null,
    };
  };
};

const isUnknown = (failure: Failure): boolean =>
  failure.kind === 'refused' && failure.reason === 'unknown-secret';

const byAccount = (receipts: readonly Receipt[]): readonly (readonly Receipt[])[] => [
  ...Map.groupBy(receipts, ({ madeWith }) => `${madeWith.username ?? ''}\n${madeWith.server}`).values(),
];
