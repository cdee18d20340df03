import type { Failure } from '../../../src/shared/failure.ts';
import { type Result, success } from '../../../src/shared/result.ts';
import type { Timestamp } from '../../../src/shared/units.ts';
import type { Clock } from '../base/ports.ts';
import type { Destination, OnetimeApi, ReceiptReport } from '../onetime/index.ts';
import { destinationOf, type Keychain } from '../profiles/index.ts';
import { afterReport, afterUnknown, isDropped } from './after-report.ts';
import type { Receipt } from './receipt.ts';
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
    for (const receipt of unlisted) {
      if (receipt.fromOldServer && isDropped(receipt, clock.now()))
        end(receipt, afterUnknown(receipt, clock.now()));
    }
    const asked = single.slice(0, maxSingleRequests);
    for (const receipt of asked) {
      requestedAt.set(receipt.id, clock.now());
      const report = await api.receipt(destination.value, receipt.receiptKey);
      if (report.ok) note(receipt, report.value);
      else if (isUnknown(report.failure)) end(receipt, afterUnknown(receipt, clock.now()));
      else {
        receipts.change(receipt.id, { problem: report.failure });
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

  /** @returns whether the link is now known to be revealed. */
  const noteReport = (receipt: Receipt, report: ReceiptReport): boolean => {
    const now = clock.now();
    const after = afterReport(receipt, report, now);
    if (after.kind === 'ended') {
      const isNews = receipts.find(receipt.id)?.state === receipt.state;
      end(receipt, after);
      return after.state === 'revealed' && isNews;
    }
    const isNewlyOpened = after.openedSince !== null && receipt.state === 'new';
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
