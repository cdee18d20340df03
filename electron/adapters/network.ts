import { session } from 'electron/main';
import type { Network } from './onetime-api/onetime-api.ts';

/**
 * Electron's network stack, for the system's proxy and certificates, in its own in-memory session, which shares no cookie,
 * cache or login with anything else.
 */
export const createNetwork = (name: string): Network => {
  const own = session.fromPartition(name, { cache: false });
  // A server needs to know neither the app's version nor the platform.
  own.setUserAgent('Hushlink');
  return {
    // Electron's types know a Request only by a name of their own; it is Node's.
    fetch: own.fetch.bind(own) as typeof globalThis.fetch,
    closeAllConnections: () => own.closeAllConnections(),
  };
};
