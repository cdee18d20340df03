import { type ChildProcess, spawn } from 'node:child_process';
import { readlink } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OutsideApp, startOutside } from '../support/app/outside.ts';
import { readRecords } from '../support/app/records.ts';
import { createUserData, settingsFor, type UserData } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { firstLine, run, waitFor } from '../support/desktop/processes.ts';

const env = { PATH: process.env.PATH ?? '' };
const serverFile = resolve(import.meta.dirname, '../support/onetime-server/main.ts');
const port = 7_143;

let desktop: Desktop;
let userData: UserData;
let app: OutsideApp | undefined;
/** Holds a network of its own, with nothing in it but this computer. */
let network: ChildProcess;
let server: ChildProcess | undefined;
const inNetwork = () => ['nsenter', '-t', String(network.pid), '-n'] as const;
const ip = async (...args: readonly string[]): Promise<void> => {
  const [command, ...rest] = inNetwork();
  await run(command, [...rest, 'ip', ...args], { env });
};

const networkOf = (pid: number | 'self' | undefined): Promise<string> => readlink(`/proc/${pid}/ns/net`);

const isRoot = process.getuid?.() === 0;
beforeEach(async () => {
  if (!isRoot) return;
  network = spawn('unshare', ['-n', 'sleep', 'infinity'], { stdio: 'ignore' });
  const ours = await networkOf('self');
  await waitFor(async () => (await networkOf(network.pid)) !== ours, { what: 'a network of its own' });
  await ip('link', 'set', 'lo', 'up');
  desktop = await startDesktop({ panel: false });
  userData = await createUserData(settingsFor(`http://127.0.0.1:${port}`));
});
afterEach(async () => {
  if (!isRoot) return;
  await app?.dispose();
  server?.kill('SIGKILL');
  network.kill('SIGKILL');
  await userData.dispose();
  await desktop.dispose();
});

const startServer = async (): Promise<void> => {
  const [command, ...rest] = inNetwork();
  server = spawn(command, [...rest, process.execPath, serverFile, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await firstLine(server, server.stdout, 'the server');
};

// Only root may have networks of its own.
describe.skipIf(!isRoot)('a network that comes up', () => {
  it('sends what waits, long before the next scheduled try', async () => {
    app = await startOutside(desktop, { settings: null, userData, prefix: inNetwork() });
    await desktop.clipboard.write('waits for a network');
    await desktop.pressKeys('ctrl+shift+1');
    const waits = () => app?.events().filter(({ event }) => event === 'outbox-waits') ?? [];
    const longWait = await waitFor(() => waits().find(({ delayMs }) => Number(delayMs) > 15_000), {
      what: 'a long wait',
    });
    await startServer();
    await ip('link', 'add', 'cable0', 'type', 'veth', 'peer', 'name', 'cable1');
    await ip('address', 'add', '198.51.100.7/24', 'dev', 'cable0');
    await ip('link', 'set', 'cable0', 'up');
    await ip('link', 'set', 'cable1', 'up');
    await app.waitForEvent('link-created');
    const sent = app.events().find(({ event }) => event === 'link-created');
    const tookMs = Date.parse(String(sent?.time)) - Date.parse(String(longWait.time));
    expect(tookMs).toBeLessThan(Number(longWait.delayMs));
    expect(waits().at(-1)).toEqual(longWait);
    await expect
      .poll(() => readRecords(userData.folder, desktop.keyring))
      .toMatchObject([{ kind: 'receipt' }]);
  });
});
