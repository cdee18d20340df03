import { parseUrl } from '../../core/base/parse-url.ts';
import { hostOf, parseServerAddress, type ServerOrigin } from '../../core/onetime/index.ts';
import type { ReceiptReply } from './replies.ts';

/**
 * The origin of a link: the link domain when the server used one, else the host of the receipt's own address
 * (the default host routes to some region, a custom domain belongs to one), else the server that was asked.
 */
export const linkOrigin = (receipt: ReceiptReply, server: ServerOrigin): string => {
  const domain = receipt.share_domain ?? '';
  if (domain !== '') {
    if (domain === hostOf(server)) return server;
    const parsed = parseServerAddress(domain);
    if (parsed.ok) return parsed.value;
  }
  // SECURITY: only an https address, or one on this computer, may become part of a link.
  const receiptUrl = parseUrl(receipt.metadata_url ?? '');
  const parsed =
    receiptUrl === null ? null : parseServerAddress(`${receiptUrl.protocol}//${receiptUrl.host}`);
  return parsed?.ok === true ? parsed.value : server;
};
