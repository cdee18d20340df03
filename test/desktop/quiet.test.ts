import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type AppOptions, type OutsideApp, startOutside } from '../support/app/outside.ts';
import { shareStandardInput } from '../support/app/standard-input.ts';
import { createUserData, settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { waitFor } from '../support/desktop/processes.ts';
import { startNamespace } from '../support/namespace.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';
import { type RecordingProxy, startRecordingProxy } from '../support/recording-proxy.ts';
import { createProbes } from './probes.ts';

let desktop: Desktop;
let server: OnetimeServer;
let proxy: RecordingProxy;
let app: OutsideApp | undefined;
beforeAll(async () => {
  desktop = await startDesktop();
  server = await startOnetimeServer();
  proxy = await startRecordingProxy();
});
afterEach(async () => {
  await app?.dispose();
  app = undefined;
});
afterAll(async () => {
  await proxy?.dispose();
  await server?.dispose();
  await desktop?.dispose();
});
const probes = createProbes(
  () => desktop,
  () => server,
);

const windows = [
  ['--new', /New secret/],
  ['--generate', /Generate/],
  ['--open', /Open a link/],
  ['--activity', /Activity/],
  ['--settings', /Settings/],
] as const;
/** Starts the app and opens every window, which takes far longer than Chromium's own requests after a start. */
const startWithAllWindows = async (options: AppOptions): Promise<void> => {
  app = await startOutside(desktop, options);
  for (const [verb, title] of windows) {
    await app.startAgain(verb);
    await probes.window(title);
  }
};

describe('nobody is asked for anything', () => {
  const env = () => ({ https_proxy: proxy.url, http_proxy: proxy.url });

  it('at the first start, before a server is chosen', async () => {
    app = await startOutside(desktop, { settings: null, args: ['--settings'], env: env() });
    await probes.window(/./);
    await app.startAgain('--activity');
    await probes.window(/Activity/);
    expect(proxy.seen).toEqual([]);
  });

  it('with every window open', async () => {
    await startWithAllWindows({ settings: settingsFor(server.url), env: env() });
    expect(proxy.seen).toEqual([]);
  });

  it('by share -, but the server', async () => {
    const userData = await createUserData(settingsFor(server.url));
    const { code } = await shareStandardInput(desktop, userData.folder, 'hunter2\n', [], env());
    expect(code).toBe(0);
    expect(proxy.seen).toEqual([]);
    await userData.dispose();
  });
});

describe('no packet leaves', () => {
  it('while the app starts and shows every window', async () => {
    // A network with a way out that leads to nobody: name servers, multicast and everything else would be counted.
    const network = await startNamespace('net');
    const ip = (...args: readonly string[]) => network.asRoot('ip', ...args);
    const sent = async (): Promise<number> => {
      const [cable] = JSON.parse(await ip('-s', '-j', 'link', 'show', 'cable0')) as readonly {
        readonly stats64: { readonly tx: { readonly packets: number } };
      }[];
      return cable?.stats64.tx.packets ?? Number.NaN;
    };
    try {
      await ip('link', 'set', 'lo', 'up');
      await ip('link', 'add', 'cable0', 'type', 'veth', 'peer', 'name', 'cable1');
      // The kernel's own neighbour discovery is none of the app's.
      await ip('link', 'set', 'cable0', 'addrgenmode', 'none', 'arp', 'off');
      await ip('address', 'add', '198.51.100.7/24', 'dev', 'cable0');
      await ip('link', 'set', 'cable0', 'up');
      await ip('link', 'set', 'cable1', 'up');
      await ip('route', 'add', 'default', 'via', '198.51.100.1');
      const before = await sent();
      await startWithAllWindows({ settings: settingsFor('https://198.51.100.20'), prefix: network.prefix });
      expect((await sent()) - before).toBe(0);
      // The count shows what leaves: a link is asked for at an address that does not answer.
      await desktop.clipboard.write('hello');
      await app?.startAgain('--share-clipboard');
      await waitFor(async () => (await sent()) > before, { what: 'packets when a link is wanted' });
    } finally {
      await network.dispose();
    }
  });
});
