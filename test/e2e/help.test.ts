import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InsideApp, startInside } from '../support/app/inside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';

let desktop: Desktop;
let server: OnetimeServer;
let app: InsideApp;
beforeAll(async () => {
  desktop = await startDesktop();
  server = await startOnetimeServer();
  app = await startInside(desktop, { settings: settingsFor(server.url), args: ['--new'] });
});
afterAll(async () => {
  await app?.dispose();
  await server?.dispose();
  await desktop?.dispose();
});

describe('Help', () => {
  it('opens from another window, shows the versions this app runs on, and closes with Escape', async () => {
    const quickShare = await app.window('quick-share');
    await quickShare.getByRole('button', { name: 'Help', exact: true }).click();
    const help = await app.window('help');
    const real = await app.main.evaluate(({ app: electron }) => ({
      hushlink: electron.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      node: process.versions.node,
    }));
    await help.getByText(`Version ${real.hushlink}`).waitFor();
    await help
      .getByText(`On Electron ${real.electron}, Chromium ${real.chromium} and Node.js ${real.node}.`)
      .waitFor();
    await help.keyboard.press('Escape').catch(() => undefined);
    await expect.poll(() => help.isClosed()).toBe(true);
    await desktop.waitFor(async () => !(await desktop.windows()).some((title) => /^Help/.test(title)), {
      what: 'the window to be gone from the screen',
    });
  });

  it('opens from the tray, with the icon, the hotkey in use and the licences', async () => {
    await desktop.tray.press('Help…');
    const help = await app.window('help');
    await help.getByRole('rowheader', { name: 'Ctrl+Shift+1', exact: true }).waitFor();
    await help.getByText(/^@github\/keytar \d/).click();
    await help.getByText('Copyright (c) 2013 GitHub Inc.').waitFor();
    await expect
      .poll(() =>
        help
          .locator('img')
          .evaluate((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth),
      )
      .toBeGreaterThan(0);
    expect(server.seen).toEqual([]);
  });
});
