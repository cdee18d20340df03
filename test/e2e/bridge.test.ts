import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CallName, contract } from '../../src/shared/contract/contract.ts';
import { type WindowName, windowNames } from '../../src/shared/model/windows.ts';
import type {} from '../../src/ui/bridge.ts';
import { type InsideApp, startInside } from '../support/app/inside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';

const token = 'canary-token-2';

let desktop: Desktop;
let server: OnetimeServer;
let app: InsideApp;
let page: Page;
let settings: Page;
beforeAll(async () => {
  desktop = await startDesktop();
  server = await startOnetimeServer({ accounts: [{ username: 'anna@example.com', token }] });
  await desktop.keyring.store('Hushlink', `anna@example.com@127.0.0.1:${server.port}`, token);
  app = await startInside(desktop, {
    settings: settingsFor(server.url, { username: 'anna@example.com', hotkey: null }),
    args: ['--new'],
  });
  page = await app.window('quick-share');
  await page.evaluate(() => window.hushlink.openWindow({ window: 'settings' }));
  settings = await app.window('settings');
});
afterAll(async () => {
  await app?.dispose();
  await server?.dispose();
  await desktop?.dispose();
});

describe('the bridge', () => {
  const names = Object.keys(contract) as CallName[];

  it('has named functions and nothing else', async () => {
    const shape = await page.evaluate(() =>
      Object.entries(window.hushlink).map(([name, value]) => [name, typeof value]),
    );
    expect(Object.fromEntries(shape)).toEqual(
      Object.fromEntries([...names, 'onState'].map((name) => [name, 'function'])),
    );
  });

  /** Calls whose whole input is left out can only be refused by a surplus argument, which the bridge drops. */
  const takesInput = names.filter((name) => !contract[name].input.safeParse(undefined).success);

  it.each(takesInput)('refuses malformed input: %s', async (name) => {
    const [first] = contract[name].windows;
    const from = first === 'settings' ? settings : page;
    for (const input of [undefined, null, 1, 'x', [], {}, { surplus: 1 }]) {
      const answer = await from.evaluate(
        ([call, value]) =>
          (window.hushlink as unknown as Record<string, (input: unknown) => Promise<unknown>>)
            [call]?.(value)
            .then(
              () => 'answered',
              (error: unknown) => String(error),
            ),
        [name, input] as const,
      );
      expect(answer).toContain('refused');
    }
  });

  const forbidden = (window: WindowName) =>
    names.filter((name) => !(contract[name].windows as readonly string[]).includes(window));

  it.each(forbidden('quick-share'))('refuses Quick share what is for other windows: %s', async (name) => {
    const answer = await page.evaluate(
      (call) =>
        (window.hushlink as unknown as Record<string, (input: unknown) => Promise<unknown>>)
          [call]?.({ token: 'x' })
          .then(
            () => 'answered',
            (error: unknown) => String(error),
          ),
      name,
    );
    expect(answer).toContain('refused');
  });

  it('is not there in a subframe', async () => {
    await page.evaluate(() => document.body.append(document.createElement('iframe')));
    const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
    const inFrame = await frame?.evaluate(() => 'hushlink' in window);
    expect(inFrame).toBe(false);
  });

  it.each(['about:blank', 'data:text/html,<p>x', 'app://hushlink/quick-share/index.html'])(
    'answers no window that is not ours, whatever it shows: %s',
    async (address) => {
      const answer = await app.main.evaluate(async ({ BrowserWindow, app: electron, session }, url) => {
        const path = process.getBuiltinModule('node:path');
        const window = new BrowserWindow({
          show: false,
          webPreferences: {
            preload: path.join(electron.getAppPath(), 'out/preload/preload.cjs'),
            sandbox: true,
            session: session.fromPartition(url.startsWith('app:') ? 'ui' : 'elsewhere'),
          },
        });
        await window.loadURL(url);
        const said = await window.webContents.executeJavaScript(
          'hushlink.readState().then(() => "answered", String)',
        );
        window.destroy();
        return said;
      }, address);
      expect(answer).toContain('refused');
    },
  );

  it('never gives the token', async () => {
    const all = await settings.evaluate(async () =>
      JSON.stringify([
        await window.hushlink.readState(),
        await window.hushlink.testConnection({ id: 'test' }),
      ]),
    );
    expect(all).toContain('accepted');
    expect(all).not.toContain(token);
    expect(windowNames).toHaveLength(8);
  });
});
