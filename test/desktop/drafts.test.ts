import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AppOptions, type OutsideApp, startOutside } from '../support/app/outside.ts';
import { type DiskRecord, readRecords, recordsFolder } from '../support/app/records.ts';
import { shareStandardInput } from '../support/app/standard-input.ts';
import { createUserData, settingsFor, type UserData } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { waitFor } from '../support/desktop/processes.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';
import { createProbes, reveal } from './probes.ts';

const hotkey = 'ctrl+shift+1';
const secret = 'canary-draft-0d4f';

let desktop: Desktop;
let server: OnetimeServer;
let app: OutsideApp | undefined;
let userData: UserData;
beforeAll(async () => {
  desktop = await startDesktop();
});
afterAll(() => desktop?.dispose());
beforeEach(async () => {
  server = await startOnetimeServer();
  userData = await createUserData(settingsFor(server.url));
  await desktop.clipboard.write(secret);
});
afterEach(async () => {
  await app?.dispose();
  await userData.dispose();
  await server.dispose();
});
const probes = createProbes(
  () => desktop,
  () => server,
);
beforeEach(() => probes.startOver());

const start = async (options: Partial<AppOptions> = {}): Promise<OutsideApp> => {
  app = await startOutside(desktop, { settings: null, userData, ...options });
  return app;
};
const records = (): Promise<readonly DiskRecord[]> => readRecords(userData.folder, desktop.keyring);
/** Shares a text with the hotkey while the server is not there. */
const keepDraft = async (running: OutsideApp, text: string): Promise<void> => {
  const before = running.events().filter(({ event }) => event === 'draft-kept').length;
  await desktop.clipboard.write(text);
  await desktop.pressKeys(hotkey);
  await running.waitForEvent('draft-kept', before + 1);
};
const menuItem = async (label: string | RegExp) =>
  (await desktop.tray.menu()).find((item) =>
    typeof label === 'string' ? item.label === label : label.test(item.label),
  );

describe('a share that cannot be sent', () => {
  it('is an encrypted draft before it is reported, and a link as soon as the server is back', async () => {
    await server.refuse();
    const running = await start();
    await desktop.pressKeys(hotkey);
    await probes.notification('Kept as a draft');
    expect(await records()).toMatchObject([{ kind: 'draft', state: 'waiting', secret }]);
    for (const name of await readdir(recordsFolder(userData.folder))) {
      expect((await readFile(join(recordsFolder(userData.folder), name))).includes('canary')).toBe(false);
    }
    await probes.startOver();
    await server.listen();
    // By itself, a few seconds later.
    const body = await probes.notification('Link ready');
    expect(body).toMatch(/^Opens once, until .*\. Click to copy the link\.$/);
    expect(await desktop.clipboard.read()).toBe(secret);
    await desktop.notifications.click();
    expect(await reveal(await probes.link())).toMatchObject({ value: secret });
    expect(await records()).toMatchObject([{ kind: 'receipt', mayHaveDuplicate: false }]);
    expect(server.seen.filter(({ path }) => path.endsWith('/share'))).toHaveLength(1);
    expect(running.events()).toContainEqual(expect.objectContaining({ event: 'outbox-empty' }));
  });

  it('can be taken back from its notification', async () => {
    await server.refuse();
    await start();
    await desktop.pressKeys(hotkey);
    await probes.notification('Kept as a draft');
    await desktop.notifications.press('Discard');
    await probes.notification('Draft discarded');
    expect(await records()).toEqual([]);
    await server.listen();
  });

  it('may come from standard input, and the running app sends it', async () => {
    const running = await start();
    await server.refuse();
    const run = await shareStandardInput(desktop, userData.folder, 'from a pipe\n');
    expect(run).toMatchObject({ code: 75, output: '' });
    expect(run.error).toMatch(
      /^hushlink: 127\.0\.0\.1:\d+ does not accept connections right now\. It was kept as a draft\. The Hushlink in the tray will send it/,
    );
    await running.waitForEvent('receipts-loaded', 2);
    await server.listen();
    expect(await running.startAgain('--send-drafts')).toBe(0);
    await probes.notification('Link ready');
    expect(server.countOf('from a pipe')).toBe(1);
    expect(await records()).toMatchObject([{ kind: 'receipt', madeFrom: 'terminal' }]);
  });

  it('comes from standard input only if wanted', async () => {
    await server.refuse();
    const run = await shareStandardInput(desktop, userData.folder, 'from a pipe', ['--no-draft']);
    expect(run.code).toBe(75);
    expect(run.error).not.toContain('draft');
    expect(await records()).toEqual([]);
    await server.listen();
  });

  it('is never sent in the clear, to a captive portal or after a redirect', async () => {
    server.setFault({ kind: 'page' });
    const running = await start();
    await desktop.pressKeys(hotkey);
    await probes.notification('Kept as a draft');
    server.setFault({ kind: 'redirect', to: `${server.url}/elsewhere` });
    await running.startAgain('--send-drafts');
    await running.waitForEvent('outbox-waits', 2);
    const sends = server.seen.filter(({ body }) => body.includes('canary'));
    // The first press went out before anyone knew of the portal; the draft has not.
    expect(sends).toHaveLength(1);
    server.setFault(null);
    await running.startAgain('--send-drafts');
    await probes.notification('Link ready');
  });
});

describe('drafts', () => {
  it('outlive the app, and are sent at the next start: several make one notification', async () => {
    await server.refuse();
    const running = await start();
    for (const text of ['one', 'two', 'three']) await keepDraft(running, text);
    running.process.kill('SIGKILL');
    await running.ended();
    await server.listen();
    await probes.startOver();
    await start();
    await probes.notification('3 links are ready');
    expect((await probes.notifications()).map(({ summary }) => summary)).toEqual(['3 links are ready']);
    expect(
      server.seen.filter(({ path }) => path.endsWith('/share')).map(({ body }) => body.slice(0, 12)),
    ).toEqual([
      expect.stringContaining('secret=one'),
      expect.stringContaining('secret=two'),
      expect.stringContaining('secret=three'),
    ]);
    await desktop.notifications.click();
    await probes.window(/Activity/);
  });

  it('are counted in the tray, and can be paused and sent from there', async () => {
    await server.refuse();
    const running = await start();
    await waitFor(async () => (await desktop.tray.items()).length === 1, { what: 'the icon in the tray' });
    expect(await menuItem('Pause sending')).toBeUndefined();
    await keepDraft(running, 'one');
    await keepDraft(running, 'two');
    await waitFor(() => menuItem('Activity (2)…'), { what: 'the number of drafts' });
    await desktop.tray.press('Pause sending');
    await waitFor(() => menuItem('Resume sending'), { what: 'the pause' });
    expect(await userData.settings()).toMatchObject({ sendingPaused: true });
    await server.listen();
    await running.startAgain('--hidden');
    expect(server.seen).toEqual([]);
    await desktop.tray.press('Resume sending');
    await probes.notification('2 links are ready');
    await waitFor(() => menuItem('Activity…'), { what: 'the drafts to be gone from the menu' });
    expect(await menuItem('Send drafts now')).toBeUndefined();
  });

  it('are announced once when the app quits, and not again', async () => {
    await server.refuse();
    let running = await start();
    await keepDraft(running, 'one');
    await probes.startOver();
    running.process.kill('SIGTERM');
    expect(await running.ended()).toBe(0);
    expect(await probes.notification('1 draft is waiting')).toMatch(
      /^Nothing is sent while Hushlink is not running\./,
    );
    await probes.startOver();
    running = await start();
    await running.waitForEvent('outbox-waits');
    running.process.kill('SIGTERM');
    expect(await running.ended()).toBe(0);
    expect(await probes.notifications()).toEqual([]);
    expect(await records()).toMatchObject([{ kind: 'draft', state: 'waiting' }]);
    await server.listen();
  });

  it('that may have been sent are sent again, and their receipt says so', async () => {
    server.setFault({ kind: 'drop' }, { times: 1 });
    const running = await start();
    await desktop.pressKeys(hotkey);
    await probes.notification('Kept as a draft');
    expect(await records()).toMatchObject([{ kind: 'draft', state: 'waiting', lostReplies: 1 }]);
    await running.startAgain('--send-drafts');
    await probes.notification('Link ready');
    expect(server.countOf(secret)).toBe(2);
    expect(await records()).toMatchObject([{ kind: 'receipt', mayHaveDuplicate: true }]);
  });
});

describe('a draft of an account', () => {
  const account = () => `anna@example.com@127.0.0.1:${server.port}`;
  const asAnna = async (): Promise<void> => {
    await userData.dispose();
    userData = await createUserData(settingsFor(server.url, { username: 'anna@example.com' }));
  };

  it('is held while its token is missing, and never goes out anonymously', async () => {
    await asAnna();
    const running = await start();
    await desktop.pressKeys(hotkey);
    await probes.notification('Not sent: a draft is waiting for you');
    await running.startAgain('--send-drafts');
    await probes.startOver();
    expect(server.seen).toEqual([]);
    expect(await records()).toMatchObject([{ state: 'held', reason: { kind: 'token-missing' } }]);
  });

  it('goes to no other server because the settings were changed', async () => {
    await asAnna();
    await desktop.keyring.store('Hushlink', account(), 'test-token');
    await server.refuse();
    const running = await start();
    await keepDraft(running, secret);
    running.process.kill('SIGKILL');
    await running.ended();
    await server.listen();
    const other = await startOnetimeServer();
    try {
      await writeFile(join(userData.folder, 'settings.json'), JSON.stringify(settingsFor(other.url)));
      await start();
      await probes.notification('1 draft is waiting for you');
      expect(server.seen.filter(({ body }) => body !== '')).toEqual([]);
      expect(other.seen).toEqual([]);
      expect(await records()).toMatchObject([{ state: 'held', reason: { kind: 'profile-gone' } }]);
    } finally {
      await other.dispose();
    }
  });
});

describe('what keeps drafts from being kept', () => {
  it('a folder that cannot be written: it is reported, and the clipboard is unchanged', async () => {
    await server.refuse();
    // Not even root can make a folder where a file is.
    await writeFile(recordsFolder(userData.folder), 'in the way');
    await start();
    await desktop.pressKeys(hotkey);
    expect(await probes.notification('No link was created')).toContain(
      'It could not be kept as a draft either',
    );
    expect(await desktop.clipboard.read()).toBe(secret);
    await server.listen();
  });

  it('no keyring: nothing is written, and it is reported', async () => {
    const bare = await startDesktop({ keyring: false });
    try {
      await server.refuse();
      app = await startOutside(bare, { settings: null, userData });
      await bare.clipboard.write(secret);
      await bare.pressKeys(hotkey);
      const shown = await waitFor(
        async () =>
          (await bare.notifications.list()).find(({ summary }) => summary === 'No link was created'),
        { what: 'the notification' },
      );
      expect(shown.body).toContain('No keychain was found');
      expect(await readdir(userData.folder)).not.toContain('records');
      await server.listen();
    } finally {
      await app?.dispose();
      await bare.dispose();
    }
  });

  it('a keyring that was locked: drafts stay on disk as they are, it is reported once, and they are sent when it is open', async () => {
    const own = await startDesktop();
    try {
      await server.refuse();
      app = await startOutside(own, { settings: null, userData });
      await own.clipboard.write(secret);
      await own.pressKeys(hotkey);
      await app.waitForEvent('draft-kept');
      app.process.kill('SIGKILL');
      await app.ended();
      await server.listen();
      await own.keyring.lock();
      app = await startOutside(own, { settings: null, userData });
      const shown = await waitFor(
        async () =>
          (await own.notifications.list()).find(
            ({ summary }) => summary === 'Drafts and receipts cannot be read',
          ),
        { what: 'the notification', timeoutMs: 50_000 },
      );
      expect(shown.body).toContain('The keychain is locked');
      expect(server.seen).toEqual([]);
      expect(await readdir(recordsFolder(userData.folder))).toHaveLength(1);
      // The question for the password is still there; whoever answers it late is not kept waiting.
      await waitFor(async () => /Unlock/.test((await own.focusedWindow()) ?? ''), {
        what: 'the question for the password to get the keys',
      });
      await own.typeText('test');
      await own.pressKeys('Return');
      await app.waitForEvent('outbox-empty');
      expect(server.countOf(secret)).toBe(1);
    } finally {
      await app?.dispose();
      await own.dispose();
    }
  });

  it('a key that is gone: drafts stay on disk, and new ones are kept beside them', async () => {
    await server.refuse();
    const running = await start();
    await keepDraft(running, 'one');
    running.process.kill('SIGKILL');
    await running.ended();
    await desktop.keyring.clear('Hushlink', 'data-key');
    const next = await start();
    await next.waitForEvent('receipts-loaded');
    await keepDraft(next, 'two');
    expect(await readdir(recordsFolder(userData.folder))).toHaveLength(2);
    await server.listen();
    await next.startAgain('--send-drafts');
    await probes.notification('Link ready');
    expect(server.countOf('two')).toBe(1);
    expect(server.countOf('one')).toBe(0);
  });
});

it('a record that is half written by another process is not touched', async () => {
  await mkdir(recordsFolder(userData.folder), { recursive: true });
  const name = `5b2f4b53-0cf5-4f3d-a13a-55ddf7f0a4d1.record.${process.pid}.tmp`;
  await writeFile(join(recordsFolder(userData.folder), name), 'half');
  const running = await start();
  await running.waitForEvent('receipts-loaded');
  expect(await readdir(recordsFolder(userData.folder))).toEqual([name]);
});
