import { session } from 'electron/main';
import type { Network } from './onetime-api/onetime-api.ts';
import { createSessionFetch } from './session-fetch.ts';

/**
 * Electron's network stack, for the system's proxy and certificates, in a session of its own that lives in memory: no
 * cookie, cache or login of anything else is in it.
 */
export const createNetwork = (name: string): Network => {
  const own = session.fromPartition(name, { cache: false });
  // A server needs to know neither the app's version nor the platform.
  own.setUserAgent('Hushlink');
  return {
    fetch: createSessionFetch(own),
    closeAllConnections: () => own.closeAllConnections(),
  };
};
