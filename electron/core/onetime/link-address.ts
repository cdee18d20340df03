import type { LinkProblem } from '../../../src/shared/failure.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import { parseUrl } from '../base/parse-url.ts';
import { Sensitive } from '../base/sensitive.ts';
import { parseServerAddress, type ServerOrigin } from './server-address.ts';

/** A key and the server that has it; `server` is `null` for a key alone. */
export interface LinkAddress {
  readonly server: ServerOrigin | null;
  readonly key: Sensitive;
}

/** The server of 0.23 gives keys of 31 characters, later ones of about 62; none is shorter than this. */
const keyPattern = /^[0-9A-Za-z_-]{20,200}$/;

/**
 * Reads a one-time link as a user may paste it: with words, brackets or punctuation around it, without `https://`, or the
 * key alone.
 */
export const parseLink = (pasted: string): Result<LinkAddress, LinkProblem> => {
  const text = pasted.trim();
  if (text === '') return failed('empty');
  if (keyPattern.test(text)) return success({ server: null, key: new Sensitive(text) });
  const candidate =
    /[a-z][a-z0-9+.-]*:\/\/[^\s<>"']+/i.exec(text)?.[0] ??
    /(?:^|\s)([a-z0-9.-]+(?::\d+)?\/secret\/[^\s<>"']+)/i.exec(text)?.[1];
  if (candidate === undefined) return failed('not-a-link');
  const url = parseUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(candidate) ? candidate : `https://${candidate}`);
  if (url === null) return failed('not-a-link');
  if (/^\/(?:private|receipt|metadata)\/./.test(url.pathname)) return failed('receipt');
  const found = /^\/(?:secret|s)\/([0-9A-Za-z_-]{6,200})/.exec(url.pathname)?.[1];
  if (found === undefined) return failed('not-a-link');
  if (url.username !== '' || url.password !== '') return failed('not-a-link');
  // SECURITY: only https, and http to this computer, as for every server.
  const server = parseServerAddress(`${url.protocol}//${url.host}`);
  if (!server.ok) return failed(server.failure === 'not-https' ? 'not-https' : 'not-a-link');
  return success({ server: server.value, key: new Sensitive(found) });
};
