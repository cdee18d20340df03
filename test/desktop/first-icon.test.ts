import { cp, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type OutsideApp, startOutside } from '../support/app/outside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, type DesktopOptions, startDesktop } from '../support/desktop/desktop.ts';
import { waitFor } from '../support/desktop/processes.ts';
import { electron } from '../support/electron.ts';

const whole = resolve(import.meta.dirname, '../..');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hushlink-first-icon-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A copy of the app whose icon is there, and whose rest is loaded once it is asked for. */
const slowApp = async (): Promise<{ readonly app: string; readonly loadRest: () => Promise<void> }> => {
  const app = await mkdtemp(join(folder, 'app-'));
  for (const name of ['package.json', 'out'])
    await cp(join(whole, name), join(app, name), { recursive: true });
  for (const name of ['resources', 'node_modules']) await symlink(join(whole, name), join(app, name));
  const main = join(app, 'out/main');
  const rest = (await readdir(main)).find((name) => name.startsWith('whole-app-')) ?? '';
  await rename(join(main, rest), join(main, 'rest.js'));
  const go = join(main, 'go');
  const slow = `import { existsSync } from 'node:fs';
while (!existsSync(${JSON.stringify(go)})) await new Promise((resolve) => setTimeout(resolve, 20));
export * from './rest.js';`;
  await writeFile(join(main, rest), slow);
  return { app, loadRest: () => writeFile(go, '') };
};

interface Begun {
  readonly desktop: Desktop;
  readonly app: OutsideApp;
  readonly loadRest: () => Promise<void>;
}

/** Starts it until it has made its icon. */
const begin = async (options: DesktopOptions, preferences = {}): Promise<Begun> => {
  const desktop = await startDesktop({ keyring: false, notifications: false, ...options });
  onTestFinished(desktop.dispose);
  const { app: copy, loadRest } = await slowApp();
  const app = await startOutside(desktop, {
    settings: { ...settingsFor('http://127.0.0.1:9'), preferences },
    executable: electron.executable,
    args: [copy, '--hidden'],
    until: 'icon',
  });
  onTestFinished(app.dispose);
  return { desktop, app, loadRest };
};

const labels = async ({ tray }: Desktop) =>
  (await tray.menu()).filter(({ separator }) => !separator).map(({ label }) => label);
const hasIcon = ({ tray }: Desktop) =>
  waitFor(async () => (await tray.items()).length === 1, { what: 'the icon in the tray' });

describe('the icon of an app that is still being loaded', () => {
  it('has its menu, in the language of the settings, and does what was chosen once it can', async () => {
    const { desktop, app, loadRest } = await begin({}, { language: 'de' });
    await hasIcon(desktop);
    const first = await labels(desktop);
    expect(first).toEqual([
      'Zwischenablage teilen',
      'Neue Nachricht…',
      'Generieren…',
      'Link öffnen…',
      'Aktivität…',
      'Hilfe…',
      'Einstellungen…',
      'Hushlink beenden',
    ]);
    await expect(desktop.tray.press('Zwischenablage teilen')).rejects.toThrow(/switched off/);
    await desktop.tray.press('Hilfe…');
    await desktop.tray.activate();
    expect(app.events().map(({ event }) => event)).toEqual(['icon']);
    await loadRest();
    await app.waitForEvent('started');
    await app.waitForEvent('window-opened', 2);
    expect(app.events().flatMap(({ event, window }) => (event === 'window-opened' ? [window] : []))).toEqual([
      'help',
      'quick-share',
    ]);
    // Taken over, not made anew.
    await waitFor(async () => (await desktop.tray.menu())[0]?.enabled, { what: 'a menu that shares' });
    expect(await desktop.tray.items()).toHaveLength(1);
    expect((await labels(desktop)).slice(1)).toEqual(first.slice(1));
  });

  it('ends the app by its menu, though there is no rest yet', async () => {
    const { desktop, app } = await begin({});
    await hasIcon(desktop);
    await desktop.tray.press('Quit Hushlink');
    expect(await app.ended()).toBe(0);
  });

  it('is made anew for a panel that came after it, and works there', async () => {
    const { desktop, app, loadRest } = await begin({ panel: false });
    await desktop.startPanel();
    expect(await desktop.tray.items()).toEqual([]);
    await loadRest();
    await app.waitForEvent('started');
    await hasIcon(desktop);
    expect(await labels(desktop)).toContain('Quit Hushlink');
    await desktop.tray.activate();
    await app.waitForEvent('window-opened');
  });
});
