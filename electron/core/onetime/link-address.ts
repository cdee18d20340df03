import type { LinkProblem } from '../../../src/shared/failure.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import { parseUrl } from '../base/parse-url.ts';
import { Sensitive } from '../base/sensitive.ts';
import { parseServerAddress, type ServerOrigin } from './server-address.ts';
import { addressesIn, maxWrappers } from './wrapped-address.ts';

/** A key and the server that has it; `server` is `null` for a key alone. */
export interface LinkAddress {
  readonly server: ServerOrigin | null;
  readonly key: Sensitive;
}

/** The server of 0.23 gives keys of 31 characters, later ones of about 62; none is shorter than this. */
const keyPattern = /^[0-9A-Za-z_-]{20,200}$/;

/** Around a text: what no key and no address begins or ends with. */
const around = /^[^\p{L}\p{N}\-_]+|[^\p{L}\p{N}\-_/]+$/gu;

/**
 * Reads a one-time link as a user may paste it: with words, brackets or punctuation around it, without `https://`, wrapped by
 * a mail filter or a chat, or the key alone.
 */
export const parseLink = (pasted: string): Result<LinkAddress, LinkProblem> => {
  const text = pasted.trim();
  if (text === '') return failed('empty');
  const alone = text.replace(around, '');
  if (keyPattern.test(alone)) return success({ server: null, key: new Sensitive(alone) });
  const candidates = [
    ...[...text.matchAll(/[a-z][a-z0-9+.-]*:\/\/[^\s<>"']+/gi)].map(([address]) => address),
    ...[...text.matchAll(/(?:^|\s)([a-z0-9.-]+(?::\d+)?\/secret\/[^\s<>"']+)/gi)].map(
      ([, address]) => `https://${address}`,
    ),
  ];
  const urls = candidates.flatMap((candidate) => parseUrl(candidate.replace(around, '')) ?? []);
  return bestOf(urls.map((url) => readAddress(url, maxWrappers)));
};

/** One address of several may be the link, and else one may say more than that it is none. */
const bestOf = (read: readonly Result<LinkAddress, LinkProblem>[]): Result<LinkAddress, LinkProblem> =>
  read.find(({ ok }) => ok) ??
  read.find((result) => !result.ok && result.failure !== 'not-a-link') ??
  failed('not-a-link');

const readAddress = (url: URL, wrappersLeft: number): Result<LinkAddress, LinkProblem> => {
  if (/^\/(?:private|receipt|metadata)\/./.test(url.pathname)) return failed('receipt');
  const [, found] = /^\/(?:secret|s)\/([^/].*?)\/?$/.exec(url.pathname) ?? [];
  if (found === undefined) {
    return wrappersLeft === 0
      ? failed('not-a-link')
      : bestOf(addressesIn(url).map((inner) => readAddress(inner, wrappersLeft - 1)));
  }
  // SECURITY(whole-keys): never the part of a key before something that does not belong there. It would be another secret's.
  if (!/^[0-9A-Za-z_-]{6,200}$/.test(found))
    return failed(/^[0-9A-Za-z_-]{6}/.test(found) ? 'damaged' : 'not-a-link');
  if (url.username !== '' || url.password !== '') return failed('not-a-link');
  // SECURITY(https-only-links): only https, and http to this computer, as for every server.
  const server = parseServerAddress(`${url.protocol}//${url.host}`);
  if (!server.ok) return failed(server.failure === 'not-https' ? 'not-https' : 'not-a-link');
  return success({ server: server.value, key: new Sensitive(found) });
};
