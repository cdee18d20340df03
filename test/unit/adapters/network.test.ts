import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNetwork } from '../../../electron/adapters/network.ts';

/** Chromium, whose network process hears of a proxy some time after it was set. */
const chromium = vi.hoisted(() => {
  const state = { proxies: [] as string[], sent: [] as string[] };
  const openSession = (name: string) => ({
    name,
    setUserAgent: () => undefined,
    setCertificateVerifyProc: () => undefined,
    setProxy: async () => undefined,
    closeAllConnections: async () => undefined,
    resolveProxy: async () => state.proxies.shift() ?? 'DIRECT',
  });
  return { state, openSession };
});
vi.mock('electron/main', () => ({
  session: { fromPartition: chromium.openSession },
  net: {
    request: ({ session, url }: { readonly session: { readonly name: string }; readonly url: string }) =>
      Object.assign(new EventEmitter(), {
        setHeader: () => undefined,
        end(this: EventEmitter) {
          chromium.state.sent.push(`${session.name} ${url} ${chromium.state.proxies.length}`);
          this.emit('response', Object.assign(Readable.from(['{}']), { statusCode: 200, headers: {} }));
        },
      }),
  },
}));

const network = createNetwork('api', { stores: [] });

describe('a request to this computer', () => {
  beforeEach(() => {
    chromium.state.sent = [];
  });
  afterEach(() => void vi.useRealTimers());

  it('waits until Chromium has heard that no proxy is to be used', async () => {
    chromium.state.proxies = ['PROXY 127.0.0.1:3128', 'PROXY 127.0.0.1:3128', 'DIRECT'];
    await network.fetch('http://127.0.0.1:7143/api/v1/status');
    expect(chromium.state.sent).toEqual(['api-direct http://127.0.0.1:7143/api/v1/status 0']);
  });

  it('is not sent where Chromium does not hear of it', async () => {
    chromium.state.proxies = Array.from({ length: 1_000 }, () => 'PROXY 127.0.0.1:3128');
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const sent = network.fetch('http://127.0.0.1:7143/api/v1/status');
    const isRefused = expect(sent).rejects.toThrow('net::ERR_PROXY_CONNECTION_FAILED');
    await vi.advanceTimersByTimeAsync(10_000);
    await isRefused;
    expect(chromium.state.sent).toEqual([]);
  });
});
