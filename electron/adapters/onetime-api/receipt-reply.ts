import type { z } from 'zod';
import type { ReceiptState } from '../../../src/shared/model/receipt-state.ts';
import { parseUrl } from '../../core/base/parse-url.ts';
import { Sensitive } from '../../core/base/sensitive.ts';
import type { Grant, LinkRequest, ReceiptReport, ServerOrigin } from '../../core/onetime/index.ts';
import { linkOrigin } from './link.ts';
import type { ReceiptReply, reportReply } from './replies.ts';

/** What a receipt says was granted. */
export const grantOf = (receipt: ReceiptReply, server: ServerOrigin, request: LinkRequest): Grant => {
  const origin = linkOrigin(receipt, server);
  return {
    link: new Sensitive(`${origin}/secret/${encodeURIComponent(receipt.secret_key)}`),
    linkHost: parseUrl(origin)?.host ?? '',
    receiptKey: new Sensitive(receipt.metadata_key),
    lifetime: receipt.secret_ttl ?? receipt.ttl ?? request.lifetime,
    recipients: [receipt.recipient ?? []].flat().filter((address) => address !== ''),
    // The address of a receipt came with 0.24.
    fromOldServer: (receipt.metadata_url ?? '') === '',
  };
};

/** The server's words for a state: those of v1, and the newer ones that some servers already use. */
const states: Readonly<Record<string, ReceiptState>> = {
  new: 'new',
  shared: 'new',
  viewed: 'opened',
  previewed: 'opened',
  received: 'revealed',
  revealed: 'revealed',
  burned: 'burned',
  expired: 'expired',
  orphaned: 'gone',
};

export const reportOf = (reply: z.output<typeof reportReply>): ReceiptReport => {
  const state = states[reply.state] ?? null;
  const seconds = (state === 'revealed' ? reply.received : null) ?? reply.updated ?? null;
  return {
    receiptKey: new Sensitive(reply.metadata_key),
    state,
    since: seconds === null ? null : seconds * 1_000,
  };
};
