import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type OutsideApp, startOutside } from '../support/app/outside.ts';
import { readRecords } from '../support/app/records.ts';
import { createUserData, settingsFor, type UserData } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { firstLine, waitFor } from '../support/desktop/processes.ts';
import { type Namespace, startNamespace } from '../support/namespace.ts';

const serverFile = resolve(import.meta.dirname, '../support/onetime-server/main.ts');
const port = 7_143;

let desktop: Desktop;
let userData: UserData;
let app: OutsideApp | undefined;
/** With nothing in it but this computer. */
let network: Namespace;
let server: ChildProcess | undefined;
const ip = (...args: readonly string[]) => network.asRoot('ip', ...args);

beforeEach(async () => {
  network = await startNamespace('net');
  await ip('link', 'set', 'lo', 'up');
  desktop = await startDesktop({ panel: false });
  userData = await createUserData(settingsFor(`http://127.0.0.1:${port}`));
});
afterEach(async () => {
  await app?.dispose();
  server?.kill('SIGKILL');
  await network?.dispose();
  await userData?.dispose();
  await desktop?.dispose();
});

const startServer = async (): Promise<void> => {
  const [command = '', ...rest] = network.prefix;
  server = spawn(command, [...rest, process.execPath, serverFile, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await firstLine(server, server.stdout, 'the server');
};

it('a network that comes up sends what waits, long before the next scheduled try', async () => {
  app = await startOutside(desktop, { settings: null, userData, prefix: network.prefix });
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
  await expect.poll(() => readRecords(userData.folder, desktop.keyring)).toMatchObject([{ kind: 'receipt' }]);
});
