import { type Session, session } from 'electron/main';
import type { Milliseconds } from '../../src/shared/units.ts';
import { isLoopback } from '../core/onetime/index.ts';
import { createOpensslValidate, type OpensslOptions } from './added-authorities/openssl.ts';
import { createReadAuthorities } from './added-authorities/read-authorities.ts';
import { type Store, systemStores } from './added-authorities/stores.ts';
import { createVouch, type Vouch } from './added-authorities/vouch.ts';
import type { Network } from './onetime-api/onetime-api.ts';
import { proxyLoginFor } from './proxy-login.ts';
import { createSessionFetch } from './session-fetch.ts';

export interface NetworkOptions {
  /** Where authorities beside Chromium's own come from; none by default, except on Linux. */
  readonly stores?: readonly Store[];
  /** Whose files in them count; root's by default. */
  readonly storesOwner?: number;
  readonly openssl?: OpensslOptions;
}

/**
 * Electron's network stack, for the system's proxy and certificates, in sessions of its own that live in memory: no
 * cookie, cache or login of anything else is in them.
 */
export const createNetwork = (name: string, options: NetworkOptions = {}): Network => {
  const stores = options.stores ?? (process.platform === 'linux' ? systemStores : []);
  const readAuthorities = createReadAuthorities(stores, options.storesOwner);
  const vouch = createVouch(readAuthorities, createOpensslValidate(options.openssl));
  let opened: { readonly authorities: string; readonly network: Network } | null = null;
  let count = 0;
  /** Chromium remembers for half an hour what it makes of a certificate, so other authorities take other sessions. */
  const current = async (): Promise<Network> => {
    const authorities = (await readAuthorities()).join('');
    if (opened?.authorities !== authorities) {
      count += 1;
      opened = { authorities, network: openSessions(count === 1 ? name : `${name}-${count}`, vouch) };
    }
    return opened.network;
  };
  return {
    fetch: async (input, init) => (await current()).fetch(input, init),
    closeAllConnections: async () => (await current()).closeAllConnections(),
  };
};

const openSessions = (name: string, vouch: Vouch): Network => {
  const own = sessionNamed(name, vouch);
  // SECURITY(loopback-without-proxy): a server on this computer is talked to in the clear. A proxy set for loopback too, as
  // `<-loopback>` does it, would read every secret and token on the way.
  const direct = sessionNamed(`${name}-direct`, vouch);
  const isDirect = direct.setProxy({ mode: 'direct' });
  const fetchBySystem = createSessionFetch(own, (proxy) => proxyLoginFor(process.env, proxy));
  const fetchDirectly = createSessionFetch(direct, () => null);
  return {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      if (!isLoopback(new URL(request.url).hostname)) return await fetchBySystem(request, init);
      await isDirect;
      await untilDirect(direct, request.url);
      return await fetchDirectly(request, init);
    },
    closeAllConnections: async () => {
      await Promise.all([own.closeAllConnections(), direct.closeAllConnections()]);
    },
  };
};

const looksAtMost = 500;
const betweenLooksMs: Milliseconds = 10;

/**
 * SECURITY(direct-before-first): `setProxy` is done before Chromium's network process has heard of it, and on a busy computer
 * the first request would go through the proxy. @throws if that process does not hear of it in time
 */
const untilDirect = async (direct: Session, url: string): Promise<void> => {
  for (let looks = 0; looks < looksAtMost; looks += 1) {
    if ((await direct.resolveProxy(url)) === 'DIRECT') return;
    await new Promise((resolve) => setTimeout(resolve, betweenLooksMs));
  }
  throw new Error('net::ERR_PROXY_CONNECTION_FAILED');
};

/** What `setCertificateVerifyProc` takes for an answer. */
const accept = 0;
const leaveToChromium = -3;

const sessionNamed = (name: string, vouch: Vouch): Session => {
  // SECURITY(servers-in-memory): without `persist:`, no cookie or login gets onto the disk.
  // SECURITY(no-cache): what servers say is not kept, not even until the app quits.
  const own = session.fromPartition(name, { cache: false });
  // A server needs to know neither the app's version nor the platform.
  own.setUserAgent('Hushlink');
  own.setCertificateVerifyProc((judged, answer) => {
    vouch(judged).then(
      (isVouchedFor) => answer(isVouchedFor ? accept : leaveToChromium),
      () => answer(leaveToChromium),
    );
  });
  return own;
};
