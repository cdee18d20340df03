import type { ReceiptState } from '../../../src/shared/model/receipt-state.ts';
import { Sensitive } from '../../core/base/sensitive.ts';
import {
  type Grant,
  hostOf,
  type LinkRequest,
  type ListedReceipt,
  type Outgoing,
  type ReceiptReport,
  type ServerOrigin,
} from '../../core/onetime/index.ts';
import { linkPlaceOf } from './link.ts';
import type { ListedReply, ReceiptReply, ReportReply } from './replies.ts';

/** What the receipt says was granted. */
export const grantOf = (
  receipt: ReceiptReply,
  server: ServerOrigin,
  request: Outgoing<LinkRequest>,
): Grant => {
  const { origin, serverNamedAs } = linkPlaceOf(receipt, server, request.shareDomain);
  return {
    link: new Sensitive(`${origin}/secret/${encodeURIComponent(receipt.secret_key)}`),
    linkHost: hostOf(origin),
    serverNamedAs,
    receiptKey: new Sensitive(receipt.metadata_key),
    lifetime: receipt.secret_ttl ?? receipt.ttl ?? request.lifetime,
    recipients: receipt.recipient,
    // Receipts have had an address since 0.24.
    fromOldServer: (receipt.metadata_url ?? '') === '',
  };
};

/** Server state names: those of v1, and the newer ones that some servers already use. */
const states: ReadonlyMap<string, ReceiptState> = new Map([
  ['new', 'new'],
  ['shared', 'new'],
  ['viewed', 'opened'],
  ['previewed', 'opened'],
  ['received', 'revealed'],
  ['revealed', 'revealed'],
  ['burned', 'burned'],
  ['expired', 'expired'],
  ['orphaned', 'gone'],
]);

export const reportOf = (reply: ReportReply): ReceiptReport => {
  const state = states.get(reply.state) ?? null;
  const seconds = (state === 'revealed' ? reply.received : null) ?? reply.updated ?? null;
  return {
    receiptKey: new Sensitive(reply.metadata_key),
    state,
    since: seconds === null ? null : seconds * 1_000,
  };
};

export const listedOf = (reply: ListedReply): ListedReceipt => ({
  ...reportOf(reply),
  madeAt: typeof reply.created === 'number' ? reply.created * 1_000 : null,
  lifetime: reply.ttl ?? null,
  mailedTo: reply.recipient,
});
