import { type Session, session } from 'electron/main';
import { isLoopback } from '../core/onetime/index.ts';
import type { Network } from './onetime-api/onetime-api.ts';
import { proxyLoginFor } from './proxy-login.ts';
import { createSessionFetch } from './session-fetch.ts';

/**
 * Electron's network stack, for the system's proxy and certificates, in sessions of its own that live in memory: no
 * cookie, cache or login of anything else is in them.
 */
export const createNetwork = (name: string): Network => {
  const own = sessionNamed(name);
  // SECURITY: a server on this computer is talked to in the clear. A proxy set for loopback too, as `<-loopback>` does
  // it, would read every secret and token on the way.
  const direct = sessionNamed(`${name}-direct`);
  const isDirect = direct.setProxy({ mode: 'direct' });
  const fetchBySystem = createSessionFetch(own, (proxy) => proxyLoginFor(process.env, proxy));
  const fetchDirectly = createSessionFetch(direct, () => null);
  return {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      if (!isLoopback(new URL(request.url).hostname)) return await fetchBySystem(request, init);
      await isDirect;
      return await fetchDirectly(request, init);
    },
    closeAllConnections: async () => {
      await Promise.all([own.closeAllConnections(), direct.closeAllConnections()]);
    },
  };
};

const sessionNamed = (name: string): Session => {
  const own = session.fromPartition(name, { cache: false });
  // A server needs to know neither the app's version nor the platform.
  own.setUserAgent('Hushlink');
  return own;
};
