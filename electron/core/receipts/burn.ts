import type { Failure } from '../../../src/shared/failure.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import type { Log } from '../base/log.ts';
import type { Sensitive } from '../base/sensitive.ts';
import type { OnetimeApi } from '../onetime/index.ts';
import { destinationOf, type Keychain } from '../profiles/index.ts';
import { hasEnded, type Receipt } from './receipt.ts';
import type { Receipts } from './receipts.ts';

/**
 * Burns the link of a receipt, at the server and with the account it was made with. Asks once, however often it is called
 * meanwhile. @returns the link that was burned, for whoever has to take it off the clipboard.
 */
export type Burn = (id: string, passphrase?: Sensitive | null) => Promise<Result<Sensitive | null, Failure>>;

export interface BurnPorts {
  readonly api: OnetimeApi;
  readonly keychain: Keychain;
  readonly receipts: Receipts;
  readonly log: Log;
}

export const createBurn = (ports: BurnPorts): Burn => {
  const burning = new Map<string, ReturnType<Burn>>();

  const burn = async (receipt: Receipt, typed: Sensitive | null): ReturnType<Burn> => {
    const destination = await destinationOf(receipt.madeWith, ports.keychain);
    if (!destination.ok) return destination;
    const burned = await ports.api.burn(destination.value, receipt.receiptKey, typed ?? receipt.passphrase);
    const { link } = receipt;
    if (burned.ok) {
      ports.receipts.end(receipt.id, 'burned');
      ports.log({ event: 'link-burned' });
      return success(link);
    }
    ports.log({ event: 'failed', kind: burned.failure.kind });
    // The server has nothing to burn any more; why, a look at the receipt may tell.
    if (burned.failure.kind === 'refused' && burned.failure.reason === 'unknown-secret') {
      const report = receipt.fromOldServer
        ? null
        : await ports.api.receipt(destination.value, receipt.receiptKey);
      const state = report?.ok === true ? report.value.state : null;
      const known = state === 'revealed' || state === 'burned' || state === 'expired' ? state : 'gone';
      const since = report?.ok === true ? (report.value.since ?? undefined) : undefined;
      ports.receipts.end(receipt.id, known, since);
    }
    return burned;
  };

  return (id, passphrase = null) => {
    const underWay = burning.get(id);
    if (underWay !== undefined) return underWay;
    const receipt = ports.receipts.find(id);
    if (receipt === undefined || hasEnded(receipt))
      return Promise.resolve(failed({ kind: 'link-forgotten' }));
    const burned = burn(receipt, passphrase).finally(() => burning.delete(id));
    burning.set(id, burned);
    return burned;
  };
};
