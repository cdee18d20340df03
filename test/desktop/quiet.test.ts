import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type AppOptions, type OutsideApp, startOutside } from '../support/app/outside.ts';
import { shareStandardInput } from '../support/app/standard-input.ts';
import { createUserData, settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { run, waitFor } from '../support/desktop/processes.ts';
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

// Only root may have networks of its own.
describe.skipIf(process.getuid?.() !== 0)('no packet leaves', () => {
  it('while the app starts and shows every window', async () => {
    // A network with a way out that leads to nobody: name servers, multicast and everything else would be counted.
    const network: ChildProcess = spawn('unshare', ['-n', 'sleep', 'infinity'], { stdio: 'ignore' });
    const inNetwork = ['nsenter', '-t', String(network.pid), '-n'] as const;
    const inside = (...command: readonly string[]) =>
      run(inNetwork[0], [...inNetwork.slice(1), ...command], { env: { PATH: process.env.PATH ?? '' } });
    const sent = async (): Promise<number> => {
      const [cable] = JSON.parse(await inside('ip', '-s', '-j', 'link', 'show', 'cable0')) as readonly {
        readonly stats64: { readonly tx: { readonly packets: number } };
      }[];
      return cable?.stats64.tx.packets ?? Number.NaN;
    };
    try {
      await waitFor(() => inside('ip', 'link', 'set', 'lo', 'up').then(() => true), { what: 'a network' });
      await inside('ip', 'link', 'add', 'cable0', 'type', 'veth', 'peer', 'name', 'cable1');
      // The kernel's own neighbour discovery is none of the app's.
      await inside('ip', 'link', 'set', 'cable0', 'addrgenmode', 'none', 'arp', 'off');
      await inside('ip', 'address', 'add', '198.51.100.7/24', 'dev', 'cable0');
      await inside('ip', 'link', 'set', 'cable0', 'up');
      await inside('ip', 'link', 'set', 'cable1', 'up');
      await inside('ip', 'route', 'add', 'default', 'via', '198.51.100.1');
      const before = await sent();
      await startWithAllWindows({ settings: settingsFor('https://198.51.100.20'), prefix: inNetwork });
      expect((await sent()) - before).toBe(0);
      // The count shows what leaves: a link is asked for at an address that does not answer.
      await desktop.clipboard.write('hello');
      await app?.startAgain('--share-clipboard');
      await waitFor(async () => (await sent()) > before, { what: 'packets when a link is wanted' });
    } finally {
      network.kill('SIGKILL');
    }
  });
});
