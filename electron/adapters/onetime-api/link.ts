import { defaultServer, regionOf } from '../../../src/shared/regions.ts';
import { parseUrl } from '../../core/base/parse-url.ts';
import { hostOf, isLoopback, parseServerAddress, type ServerOrigin } from '../../core/onetime/index.ts';
import type { ReceiptReply } from './replies.ts';

interface LinkPlace {
  readonly origin: string;
  /** The server's idea of its own host, if it differs from the one we asked. */
  readonly serverNamedAs: string | null;
}

/**
 * The origin a link lives on: a link domain if the server used one, the region the default server forwarded to, or else
 * the user's server. Behind a proxy, a server may believe it is `localhost:7143`, or omit its port; nobody could open
 * such a link.
 * SECURITY(link-of-the-server): only https, or the very server we asked, becomes part of a link.
 * @param domainAsked the link domain named in the request
 */
export const linkPlaceOf = (
  receipt: Pick<ReceiptReply, 'share_domain' | 'metadata_url'>,
  server: ServerOrigin,
  domainAsked: string | null,
): LinkPlace => {
  const domain = publicOrigin(receipt.share_domain ?? '');
  const isOwn = domain !== null && new URL(domain).hostname === new URL(server).hostname;
  if (domain !== null && !isOwn) return { origin: domain, serverNamedAs: null };

  const receiptUrl = parseUrl(receipt.metadata_url ?? '');
  const host = receiptUrl !== null && /^https?:$/.test(receiptUrl.protocol) ? receiptUrl.host : '';
  if (host === '' || host === hostOf(server)) return { origin: server, serverNamedAs: null };
  const named = publicOrigin(host);
  // Real servers often omit the link domain from the receipt.
  const isAsked = domainAsked !== null && named !== null && named === publicOrigin(domainAsked);
  const isRegion = server === defaultServer && named !== null && regionOf(named) !== undefined;
  if ((isAsked || isRegion) && named !== null) return { origin: named, serverNamedAs: null };
  return { origin: server, serverNamedAs: host };
};

/** A bare host name as an origin. @returns `null` if it is not one, or is this computer. */
const publicOrigin = (host: string): string | null => {
  const parsed = parseServerAddress(host);
  return parsed.ok && parsed.value.startsWith('https:') && !isLoopback(new URL(parsed.value).hostname)
    ? parsed.value
    : null;
};
