import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AppOptions, type OutsideApp, startOutside } from '../support/app/outside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { emitOnBus } from '../support/desktop/session-bus.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';
import { createProbes, reveal } from './probes.ts';

const secret = 'canary-secret-of-receipts';

let desktop: Desktop;
let server: OnetimeServer;
let app: OutsideApp;
beforeAll(async () => {
  desktop = await startDesktop();
});
afterAll(() => desktop?.dispose());
beforeEach(async () => {
  server = await startOnetimeServer();
  await desktop.clipboard.write(secret);
});
afterEach(async () => {
  await app?.dispose();
  await server.dispose();
});
const probes = createProbes(
  () => desktop,
  () => server,
);
beforeEach(() => probes.startOver());

const start = async (options: Partial<AppOptions> = {}): Promise<void> => {
  app = await startOutside(desktop, { settings: settingsFor(server.url), ...options });
};
const shareByHotkey = async (): Promise<string> => {
  await desktop.pressKeys('ctrl+shift+1');
  return await probes.link();
};
const recordsIn = async (folder: string) => {
  // While one is written, there are a lock and a temporary file too.
  const names = (await readdir(join(folder, 'records')).catch(() => [])).filter((name) =>
    name.endsWith('.record'),
  );
  return await Promise.all(names.map((name) => readFile(join(folder, 'records', name))));
};
/** As the screen saver of an Xfce desktop says it. */
const lockScreen = (locked: boolean): Promise<void> =>
  emitOnBus(desktop.env, '/org/xfce/ScreenSaver', 'org.xfce.ScreenSaver.ActiveChanged', String(locked));

describe('a receipt', () => {
  it('is encrypted on disk, its key in the keyring and nowhere else', async () => {
    await start();
    const link = await shareByHotkey();
    await expect.poll(async () => (await recordsIn(app.userData.folder)).length).toBe(1);
    const [record] = await recordsIn(app.userData.folder);
    expect(record?.includes('canary')).toBe(false);
    expect(record?.includes(link.split('/').at(-1) ?? '')).toBe(false);
    const key = await desktop.keyring.lookup('Hushlink', 'data-key');
    expect(Buffer.from(key ?? '', 'base64')).toHaveLength(32);
  });

  it('is still there after the next start', async () => {
    await start();
    await shareByHotkey();
    await expect.poll(async () => (await recordsIn(app.userData.folder)).length).toBe(1);
    app.process.kill('SIGKILL');
    await app.ended();
    const { folder } = app.userData;
    await start({
      prepare: async (next) => {
        await cp(join(folder, 'records'), join(next, 'records'), { recursive: true });
      },
    });
    await app.waitForEvent('receipts-loaded');
    expect(app.events().find(({ event }) => event === 'receipts-loaded')).toMatchObject({
      count: 1,
      damaged: 0,
    });
  });

  it('notices that its link was revealed when the user is back at the screen, and notifies them', async () => {
    await start();
    const link = await shareByHotkey();
    await probes.notification('Link copied');
    await lockScreen(true);
    expect(await reveal(link)).toMatchObject({ value: secret });
    await lockScreen(false);
    const body = await probes.notification('A link was revealed');
    expect(body).toMatch(/^The link you made at 127\.0\.0\.1:\d+ on \d+ \w+, \d\d:\d\d was revealed\./);
    expect(body).not.toContain('canary');
  });

  it('says nothing when the user does not want to be notified', async () => {
    await start({ settings: settingsFor(server.url, { preferences: { notifyRevealed: false } }) });
    const link = await shareByHotkey();
    await probes.notification('Link copied');
    await reveal(link);
    await lockScreen(true);
    await lockScreen(false);
    await app.waitForEvent('receipts-checked');
    expect(app.events().find(({ event }) => event === 'receipts-checked')).toMatchObject({ revealed: 1 });
    expect((await probes.notifications()).map(({ summary }) => summary)).not.toContain('A link was revealed');
  });
});

describe('without a keyring', () => {
  it('the link is still made, and nothing is written', async () => {
    const bare = await startDesktop({ keyring: false });
    try {
      app = await startOutside(bare, { settings: settingsFor(server.url) });
      await bare.clipboard.write(secret);
      await bare.pressKeys('ctrl+shift+1');
      await expect.poll(() => server.countOf(secret)).toBe(1);
      await app.waitForEvent('failed');
      expect(app.events()).toContainEqual(
        expect.objectContaining({ event: 'failed', kind: 'keychain-missing' }),
      );
      expect(await recordsIn(app.userData.folder)).toEqual([]);
    } finally {
      await app.dispose();
      await bare.dispose();
    }
  });
});
