import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';
import type { Session } from 'electron/main';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSessionFetch } from '../../../electron/adapters/session-fetch.ts';

/** A request, which is answered after everybody who asks for a login has been heard. */
class SentRequest extends EventEmitter {
  readonly logins: unknown[][] = [];
  readonly setHeader = (): void => undefined;
  readonly abort = (): void => undefined;
  readonly #askers: readonly { readonly isProxy: boolean }[];
  constructor(askers: readonly { readonly isProxy: boolean }[]) {
    super();
    this.#askers = askers;
  }
  end(): void {
    for (const { isProxy } of this.#askers) {
      const by = { isProxy, host: 'proxy.example.com', port: 3_128 };
      this.emit('login', by, (...login: readonly unknown[]) => this.logins.push([...login]));
    }
    this.emit('response', Object.assign(Readable.from(['{}']), { statusCode: 200, headers: {} }));
  }
}

const electron = vi.hoisted(() => ({ request: (): unknown => undefined }));
vi.mock('electron/main', () => ({ net: { request: () => electron.request() } }));

const login = { username: 'bo', password: 'open sesame' };

describe('a login', () => {
  let sent: SentRequest;
  beforeEach(() => {
    electron.request = () => sent;
  });
  const ask = (...askers: readonly ('proxy' | 'server')[]) => {
    sent = new SentRequest(askers.map((asker) => ({ isProxy: asker === 'proxy' })));
    return createSessionFetch({} as Session, () => login)('https://secrets.example.com/');
  };

  it('is for a proxy, never for a server', async () => {
    await ask('proxy');
    expect(sent.logins).toEqual([[login.username, login.password]]);
    await ask('server');
    expect(sent.logins).toEqual([[]]);
  });

  it('is given once', async () => {
    await expect(ask('proxy', 'proxy')).rejects.toThrow('net::ERR_PROXY_AUTH_REQUESTED');
    expect(sent.logins).toEqual([[login.username, login.password], []]);
  });
});
