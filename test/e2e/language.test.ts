import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type InsideApp, startInside } from '../support/app/inside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { waitFor } from '../support/desktop/processes.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';

let desktop: Desktop;
let server: OnetimeServer;
let app: InsideApp;
beforeAll(async () => {
  desktop = await startDesktop();
});
afterAll(() => desktop?.dispose());
beforeEach(async () => {
  server = await startOnetimeServer();
});
afterEach(async () => {
  await app?.dispose();
  await server.dispose();
});

const start = async (
  args: readonly string[],
  change: Parameters<typeof settingsFor>[1] = {},
): Promise<void> => {
  app = await startInside(desktop, { settings: settingsFor(server.url, change), args });
};
const trayLabels = async (): Promise<readonly string[]> =>
  (await desktop.tray.menu()).filter(({ separator }) => !separator).map(({ label }) => label);

describe('the language', () => {
  it('changes in every window and in the tray as soon as it is chosen', async () => {
    await start(['--settings']);
    const settings = await app.window('settings');
    await app.main.evaluate(({ app: electron }) => electron.emit('activate'));
    const quickShare = await app.window('quick-share');
    await quickShare.getByRole('textbox', { name: 'Secret' }).fill('typed before');
    await settings.getByRole('tab', { name: 'General' }).click();
    await settings.getByRole('combobox', { name: 'Language', exact: true }).selectOption({ label: 'Dansk' });
    await quickShare.getByRole('textbox', { name: 'Besked' }).waitFor();
    await expect
      .poll(() => quickShare.getByRole('textbox', { name: 'Besked' }).inputValue())
      .toBe('typed before');
    expect(await quickShare.evaluate(() => document.documentElement.lang)).toBe('da');
    await waitFor(async () => (await trayLabels()).some((label) => /Indstillinger/.test(label)), {
      what: 'the menu in Danish',
    });
    expect(await app.userData.settings()).toMatchObject({ preferences: { language: 'da' } });
  });

  it('is that of the system until another one is chosen', async () => {
    const env = { ...desktop.env, LANGUAGE: 'da:en', LC_ALL: 'da_DK.UTF-8' };
    app = await startInside({ ...desktop, env }, { settings: settingsFor(server.url), args: ['--settings'] });
    const settings = await app.window('settings');
    await settings.getByRole('heading', { name: 'Indstillinger' }).waitFor();
    expect(await settings.evaluate(() => document.documentElement.lang)).toBe('da');
    expect(await trayLabels()).toContain('Ny besked…');
    await settings.getByRole('tab', { name: 'Generelt' }).click();
    await settings.getByRole('combobox', { name: 'Sprog', exact: true }).selectOption({ label: 'Deutsch' });
    await settings.getByRole('heading', { name: 'Einstellungen' }).waitFor();
  });

  it('is the one of notifications too', async () => {
    await start(['--hidden'], { preferences: { language: 'de' } });
    await desktop.clipboard.write('geheim');
    await desktop.pressKeys('ctrl+shift+1');
    const shown = await waitFor(
      async () => (await desktop.notifications.list()).find(({ summary }) => /Link kopiert/.test(summary)),
      { what: 'the notification in German' },
    );
    expect(shown.body).toMatch(/\d\d:\d\d/);
    expect(shown.body).not.toMatch(/Opens|until/);
  });
});

describe('the colours', () => {
  it('are dark as soon as they are chosen, whatever the system has', async () => {
    await start(['--settings']);
    const settings = await app.window('settings');
    const isDark = () => settings.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await settings.getByRole('tab', { name: 'General' }).click();
    await settings.getByRole('combobox', { name: 'Theme' }).selectOption({ label: 'Dark' });
    await expect.poll(isDark).toBe(true);
    await settings.getByRole('combobox', { name: 'Theme' }).selectOption({ label: 'Light' });
    await expect.poll(isDark).toBe(false);
  });
});

describe('a window', () => {
  it('has the size the user gave it when it is opened again', async () => {
    await start(['--activity']);
    await app.window('activity');
    const sizeNow = () =>
      app.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getContentSize() ?? []);
    await app.main.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(640, 500),
    );
    await expect.poll(sizeNow).toEqual([640, 500]);
    await app.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(() => app.userData.settings()).toMatchObject({ windows: { activity: { width: 640 } } });
    await desktop.tray.press('Activity…');
    await app.window('activity');
    await expect.poll(sizeNow).toEqual([640, 500]);
  });
});

describe('Quick share', () => {
  it('closes when the link is on the clipboard, if wanted, and a notification says the rest', async () => {
    await start(['--new'], { preferences: { closeAfterSharing: true }, hotkey: null });
    const page = await app.window('quick-share');
    await page.getByRole('textbox', { name: 'Secret' }).fill('gone with its window');
    await page.keyboard.press('Control+Enter').catch(() => undefined);
    await expect.poll(() => page.isClosed()).toBe(true);
    const shown = await waitFor(
      async () => (await desktop.notifications.list()).find(({ summary }) => summary === 'Link copied'),
      { what: 'the notification' },
    );
    expect(shown.body).toMatch(/^Opens once, until /);
    expect(await desktop.clipboard.read()).toContain('/secret/');
    await desktop.notifications.press('Undo');
    await expect.poll(async () => (await desktop.clipboard.read()) ?? '').toBe('');
  });

  it('stays open when there is more to say', async () => {
    await start(['--new'], { preferences: { closeAfterSharing: true }, hotkey: null });
    const page = await app.window('quick-share');
    await page.getByRole('textbox', { name: 'Secret' }).fill('for long');
    await page.getByRole('combobox', { name: 'Lifetime' }).selectOption({ label: '30 days' });
    await page.keyboard.press('Control+Enter');
    await page.getByText('You asked for 30 days; the server allows 7 days.').waitFor();
  });
});
