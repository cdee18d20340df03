import { z } from 'zod';
import type { ServerAddressProblem } from '../../../src/shared/failure.ts';
import { maxHostCharacters } from '../../../src/shared/limits.ts';
import { defaultServer, regionOf } from '../../../src/shared/regions.ts';
import { failed, type Result, success } from '../../../src/shared/result.ts';
import { parseUrl } from '../base/parse-url.ts';

/** The origin of a server, such as `https://eu.onetimesecret.com`. */
export type ServerOrigin = string;

/**
 * Reads the address of a server as a user types it; `https://` may be left out.
 * SECURITY(https-only): plain http is for this computer only, since anything else could be read on the way.
 */
export const parseServerAddress = (text: string): Result<ServerOrigin, ServerAddressProblem> => {
  const typed = text.trim();
  if (typed === '') return failed('empty');
  const url = parseUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
  if (url === null || url.hostname === '' || /\s/.test(typed)) return failed('not-an-address');
  // Typed in Unicode, a name grows on its way into the DNS. None is longer there, and ours are saved in fields with a limit.
  if (url.hostname.length > maxHostCharacters) return failed('not-an-address');
  // SECURITY(no-credentials-in-address): they would be kept in the settings, in the clear.
  if (url.username !== '' || url.password !== '') return failed('has-credentials');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    return failed('not-https');
  }
  if (url.pathname !== '/') return failed('has-path');
  if (url.search !== '' || url.hash !== '' || /[?#]/.test(typed)) return failed('has-query');
  return success(url.origin);
};

/** A server in one of our files, which a user or a backup may have written. */
export const serverOrigin = z.string().transform((text, context): ServerOrigin => {
  const parsed = parseServerAddress(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: parsed.failure });
  return z.NEVER;
});

/** Only names and addresses that always mean this computer. */
export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);

export const hostOf = (server: ServerOrigin): string => new URL(server).host;

/** How a user knows a server: `EU` for a region, else its host. */
export const serverNameOf = (server: ServerOrigin): string => regionOf(server)?.name ?? hostOf(server);

/** Whether it is one of the service's own servers rather than a custom domain or a self-hosted one. */
export const isPublicServer = (server: ServerOrigin): boolean =>
  server === defaultServer || regionOf(server) !== undefined;
