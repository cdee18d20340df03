import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Sensitive } from '../../electron/core/base/sensitive.ts';
import { type AdapterHost, startAdapterHost } from '../support/adapter-host/adapter-host.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { type ForwardingProxy, startForwardingProxy } from '../support/forwarding-proxy.ts';
import { startOnetimeServer } from '../support/onetime-server/server.ts';

let desktop: Desktop;
let host: AdapterHost | undefined;
let proxy: ForwardingProxy;
beforeAll(async () => {
  desktop = await startDesktop({ panel: false, keyring: false, notifications: false });
});
afterAll(() => desktop?.dispose());
beforeEach(() => {
  host = undefined;
});
afterEach(async () => {
  await host?.dispose();
  await proxy.dispose();
});

const elsewhere = { server: 'https://nowhere.invalid', credentials: null };

describe('a server on this computer', () => {
  it('is never asked through a proxy, whatever the system says', async () => {
    proxy = await startForwardingProxy();
    const server = await startOnetimeServer();
    host = await startAdapterHost({
      ...desktop.env,
      all_proxy: `http://127.0.0.1:${proxy.port}`,
      no_proxy: '<-loopback>',
    });
    for (const address of [server.url, server.url.replace('127.0.0.1', 'localhost')]) {
      const at = { server: address, credentials: null };
      expect(await host.api.status(at)).toMatchObject({ ok: true });
      expect(
        await host.api.share(at, {
          secret: new Sensitive('a secret'),
          lifetime: 3_600,
          passphrase: null,
          recipient: null,
          shareDomain: null,
        }),
      ).toMatchObject({ ok: true });
    }
    // The proxy is in use all the same.
    await host.api.status(elsewhere);
    expect(proxy.asked).toEqual([{ target: 'CONNECT nowhere.invalid:443', login: null }]);
    await server.dispose();
  });
});

describe('a proxy that wants a login', () => {
  const login = 'bo:öpen sesame';
  const target = 'CONNECT nowhere.invalid:443';
  const behindProxy = (user: string) =>
    startAdapterHost({ ...desktop.env, https_proxy: `http://${user}127.0.0.1:${proxy.port}` });
  const failure = (cause: string) => ({
    ok: false,
    failure: { kind: 'offline', cause, mayHaveBeenSent: false },
  });

  it('gets the one that stands beside its address', async () => {
    proxy = await startForwardingProxy({ login });
    host = await behindProxy('bo:%C3%B6pen%20sesame@');
    // It is let in, and the tunnel then leads nowhere.
    expect(await host.api.status(elsewhere)).toEqual(failure('proxy'));
    expect(proxy.asked).toEqual([
      { target, login: null },
      { target, login },
    ]);
  });

  it('says so where there is none', async () => {
    proxy = await startForwardingProxy({ login });
    host = await behindProxy('');
    expect(await host.api.status(elsewhere)).toEqual(failure('proxy-login'));
    expect(proxy.asked).toEqual([{ target, login: null }]);
  });

  it('is not asked again and again with one that is wrong', async () => {
    proxy = await startForwardingProxy({ login });
    host = await behindProxy('bo:wrong@');
    expect(await host.api.status(elsewhere)).toEqual(failure('proxy-login'));
    expect(proxy.asked).toHaveLength(2);
  });
});
