import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProbes } from '../desktop/probes.ts';
import { type OutsideApp, startOutside } from '../support/app/outside.ts';
import { shareStandardInput } from '../support/app/standard-input.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { waitFor } from '../support/desktop/processes.ts';
import { shareClipboardItem } from '../support/desktop/tray.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';

// Strings that must not be found anywhere but where the user put them.
const secret = 'canary-secret-f3a91c';
const token = 'canary-token-77e2b0';

let desktop: Desktop;
let server: OnetimeServer;
let app: OutsideApp;
let link: string;
let arguments_: readonly string[];
const probes = createProbes(
  () => desktop,
  () => server,
);
beforeAll(async () => {
  desktop = await startDesktop();
  server = await startOnetimeServer({ accounts: [{ username: 'anna@example.com', token }] });
  await desktop.keyring.store('Hushlink', `anna@example.com@127.0.0.1:${server.port}`, token);
  app = await startOutside(desktop, { settings: settingsFor(server.url, { username: 'anna@example.com' }) });

  // Every way there is: hotkey, tray, second start, a window, standard input, a draft of a garbled reply that waits.
  const share = async (press: () => Promise<unknown>): Promise<void> => {
    const before = server.countOf(secret);
    await desktop.clipboard.write(secret);
    await press();
    await waitFor(() => server.countOf(secret) > before, { what: 'a share' });
    link = await probes.link();
  };
  // Another press counts only once the app is done with the one before, which it says with a notification.
  const shareClipboard = async (press: () => Promise<unknown>): Promise<void> => {
    await probes.startOver();
    await share(press);
    await probes.notification('Link copied');
  };
  await shareClipboard(() => desktop.pressKeys('ctrl+shift+1'));
  await shareClipboard(() => desktop.tray.press(shareClipboardItem));
  await shareClipboard(() => app.startAgain('--share-clipboard'));
  await desktop.tray.press('New secret…');
  await probes.focused(/New secret/);
  await share(async () => {
    await desktop.pressKeys('ctrl+v');
    await desktop.pressKeys('ctrl+Return');
  });
  const piped = await shareStandardInput(desktop, app.userData.folder, secret);
  expect(piped.output).toMatch(/\/secret\//);
  await app.waitForEvent('receipts-loaded', 2);
  server.setFault({ kind: 'garbage' });
  await desktop.clipboard.write(`${secret} lost`);
  await desktop.pressKeys('ctrl+shift+1');
  await app.waitForEvent('draft-kept');
  const kept = await shareStandardInput(desktop, app.userData.folder, `${secret} piped`);
  expect(kept.error).toContain('kept as a draft');
  await app.waitForEvent('receipts-loaded', 3);
  arguments_ = await commandLines();
  app.process.kill('SIGTERM');
  expect(await app.ended()).toBe(0);
});
afterAll(async () => {
  await app?.dispose();
  await server?.dispose();
  await desktop?.dispose();
});

/** Arguments and environment of every process on the desktop. */
const commandLines = async (): Promise<readonly string[]> => {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  return Promise.all(
    ids.flatMap((id) =>
      ['cmdline', 'environ'].map((name) => readFile(`/proc/${id}/${name}`, 'utf8').catch(() => '')),
    ),
  );
};

const filesBelow = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const key = () => link.split('/').at(-1) ?? 'none';
/** As it is, in UTF-16 and in base64, since programs store text in any of them. */
const forms = (text: string): readonly Buffer[] => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'utf16le'),
  Buffer.from(Buffer.from(text).toString('base64').slice(0, -4)),
];

describe.each([
  ['a secret', () => secret],
  ['the token', () => token],
  ['a link', key],
])('%s', (_name, canary) => {
  it('is not in the user-data folder', async () => {
    for (const path of await filesBelow(app.userData.folder)) {
      const content = await readFile(path);
      for (const form of forms(canary())) expect(content.includes(form), path).toBe(false);
    }
  });

  it('is not in the temporary, cache and configuration folders of the desktop', async () => {
    for (const folder of [
      desktop.env.TMPDIR,
      desktop.env.XDG_CACHE_HOME,
      desktop.env.XDG_CONFIG_HOME,
      desktop.env.HOME,
    ]) {
      for (const path of await filesBelow(folder ?? '')) {
        const content = await readFile(path);
        for (const form of forms(canary())) expect(content.includes(form), path).toBe(false);
      }
    }
  });

  it('is not in what the app prints', () => {
    expect(app.output()).not.toContain(canary());
    expect(app.events().length).toBeGreaterThan(5);
  });

  it('is not in the arguments or environment of a process', () => {
    expect(arguments_.some((line) => line.includes(canary()))).toBe(false);
    expect(arguments_.some((line) => line.includes('--user-data-dir'))).toBe(true);
  });

  it('is not in a notification', async () => {
    const shown = await desktop.notifications.list();
    expect(shown.length).toBeGreaterThan(0);
    expect(JSON.stringify(shown)).not.toContain(canary());
  });
});
