import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from '../../src/ui/bridge.ts';
import { confinementOf, processesOf, renderersOf, sandboxed } from '../support/app/confinement.ts';
import { type InsideApp, startInside } from '../support/app/inside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';

let desktop: Desktop;
let app: InsideApp;
beforeAll(async () => {
  desktop = await startDesktop();
  app = await startInside(desktop, { settings: settingsFor('http://127.0.0.1:9'), args: ['--new'] });
  const page = await app.window('quick-share');
  await page.evaluate(() => window.hushlink.openWindow({ window: 'settings' }));
  await app.window('settings');
});
afterAll(async () => {
  await app?.dispose();
  await desktop?.dispose();
});

describe('the sandbox', () => {
  it('is around every window', async () => {
    const renderers = (await renderersOf(app.userData.folder)) ?? [];
    for (const pid of renderers) expect(await confinementOf(pid)).toEqual(sandboxed);
    const ofWindows = await app.main.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getOSProcessId()),
    );
    expect(ofWindows).toHaveLength(2);
    expect(renderers).toEqual(expect.arrayContaining(ofWindows));
  });

  it('is around a window that asks for none', async () => {
    const pid = await app.main.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: false } });
      await window.loadURL('about:blank');
      return window.webContents.getOSProcessId();
    });
    expect(await confinementOf(pid)).toEqual(sandboxed);
  });

  it('is turned off for no process', async () => {
    for (const { args } of await processesOf(app.userData.folder)) expect(args).not.toContain('--no-sandbox');
  });
});
