import type { Failure } from '../../../src/shared/failure.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import type { Log } from '../base/log.ts';
import type { Clock } from '../base/ports.ts';
import type { Sensitive } from '../base/sensitive.ts';
import type { Destination, OnetimeApi } from '../onetime/index.ts';
import { destinationOf, type Keychain } from '../profiles/index.ts';
import { afterReport, afterUnknown } from './after-report.ts';
import { hasEnded, type Receipt } from './receipt.ts';
import type { Receipts } from './receipts.ts';

/**
 * Burns the link of a receipt, at the server and with the account it was made with. Calls made meanwhile share one
 * request. @returns the burned link, so that it can be cleared from the clipboard.
 */
export type Burn = (id: string, passphrase?: Sensitive | null) => Promise<Result<Sensitive | null, Failure>>;

export interface BurnPorts {
  readonly api: OnetimeApi;
  readonly keychain: Keychain;
  readonly receipts: Receipts;
  readonly clock: Clock;
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
    const isGone = burned.failure.kind === 'refused' && burned.failure.reason === 'unknown-secret';
    return isGone ? await findOutWhy(receipt, destination.value, burned.failure) : burned;
  };

  /** The server has nothing left to burn. The receipt may say why. */
  const findOutWhy = async (receipt: Receipt, at: Destination, fallback: Failure): ReturnType<Burn> => {
    const now = ports.clock.now();
    // On an old server, the request itself would open the link.
    const report = receipt.fromOldServer ? null : await ports.api.receipt(at, receipt.receiptKey);
    const after = report?.ok === true ? afterReport(receipt, report.value, now) : null;
    const { state, since } = after?.kind === 'ended' ? after : afterUnknown(receipt, now);
    ports.receipts.end(receipt.id, state, since);
    return failed(state === 'gone' ? fallback : { kind: 'too-late-to-burn', state, at: since });
  };

  return (id, passphrase = null) => {
    const running = burning.get(id);
    if (running !== undefined) return running;
    const receipt = ports.receipts.find(id);
    if (receipt === undefined || hasEnded(receipt))
      return Promise.resolve(failed({ kind: 'link-forgotten' }));
    const burned = burn(receipt, passphrase).finally(() => burning.delete(id));
    burning.set(id, burned);
    return burned;
  };
};
