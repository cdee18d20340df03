import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  await app.window('settings');
});
afterAll(async () => {
  await app?.dispose();
  await server?.dispose();
  await desktop?.dispose();
});

describe('a window', () => {
  it('has no access to Node or Electron', async () => {
    expect(
      await page.evaluate(() =>
        ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter(
          (name) => name in window,
        ),
      ),
    ).toEqual([]);
  });

  it('is sandboxed, isolated, and without developer powers', async () => {
    const preferences = await app.main.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) =>
        (
          window.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
        ).getLastWebPreferences(),
      ),
    );
    expect(preferences).toHaveLength(2);
    for (const preference of preferences) {
      // Left out by Electron where they are off.
      expect([preference.nodeIntegrationInWorker ?? false, preference.spellcheck ?? false]).toEqual([
        false,
        false,
      ]);
      expect(preference).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
      });
    }
  });

  it('comes with its policy', async () => {
    const headers = await page.evaluate(() => {
      const request = new XMLHttpRequest();
      return performance.getEntriesByType('navigation').length + request.readyState;
    });
    expect(headers).toBe(1);
    const policy = await app.main.evaluate(async ({ session }) => {
      const reply = await session.fromPartition('ui').fetch('app://hushlink/quick-share/index.html');
      return reply.headers.get('content-security-policy');
    });
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
  });

  it.each([
    [
      'an inline script',
      () => {
        const script = document.createElement('script');
        script.textContent = 'window.broken = true';
        document.body.append(script);
        return 'broken' in window;
      },
    ],
    [
      'a string as code',
      async () => {
        // In a later turn, since what a test evaluates is not bound by the page's policy.
        await new Promise((done) =>
          setTimeout(() => {
            try {
              // biome-ignore lint/security/noGlobalEval: it is the attack
              eval('window.broken = true');
            } catch {
              // What should happen.
            }
            done(null);
          }),
        );
        return 'broken' in window;
      },
    ],
    [
      'a string as markup',
      () => {
        document.body.insertAdjacentHTML('beforeend', '<p id="broken">');
        return document.querySelector('#broken') !== null;
      },
    ],
    ['a window of its own', () => window.open('https://example.com') !== null],
    ['a worker', () => new Worker('data:text/javascript,1') === null],
  ])('cannot have %s', async (_name, attack) => {
    expect(await page.evaluate(attack).catch(() => false)).toBe(false);
  });

  it.each(['fetch', 'WebSocket', 'EventSource', 'sendBeacon', 'image', 'frame', 'form'])(
    'cannot reach the network by %s',
    async (way) => {
      const before = server.seen.length;
      await page
        .evaluate(
          async ([way, url]) => {
            const element = (name: string, attributes: Record<string, string>) => {
              const made = document.createElement(name);
              for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
              document.body.append(made);
              return made;
            };
            if (way === 'fetch') await fetch(`${url}/fetch`).catch(() => undefined);
            if (way === 'WebSocket')
              await new Promise((done) => {
                new WebSocket(url.replace('http', 'ws')).onerror = done;
              });
            if (way === 'EventSource')
              await new Promise((done) => {
                new EventSource(`${url}/events`).onerror = done;
              });
            if (way === 'sendBeacon') navigator.sendBeacon(`${url}/beacon`, 'x');
            if (way === 'image')
              await new Promise((done) => {
                element('img', { src: `${url}/image.png` }).onerror = done;
              });
            if (way === 'frame') element('iframe', { src: `${url}/frame` });
            if (way === 'form')
              (element('form', { action: `${url}/form`, method: 'post' }) as HTMLFormElement).submit();
          },
          [way, server.url] as const,
        )
        .catch(() => undefined);
      expect(page.url()).toBe('app://hushlink/quick-share/index.html');
      await page.evaluate(() => window.hushlink.readState());
      expect(server.seen.length).toBe(before);
    },
  );

  it.each([
    'https://example.com/',
    'file:///etc/passwd',
    'app://hushlink/settings/index.html',
    'app://other/x',
    'data:text/html,x',
  ])('cannot be led away: %s', async (address) => {
    await page
      .evaluate((to) => {
        location.href = to;
      }, address)
      .catch(() => undefined);
    await page.evaluate(() => window.hushlink.readState());
    expect(page.url()).toBe('app://hushlink/quick-share/index.html');
  });

  it.each([
    'notifications',
    'geolocation',
    'camera',
    'microphone',
    'clipboard-read',
    'midi',
    'persistent-storage',
  ])('has no permission: %s', async (name) => {
    const state = await page.evaluate(
      async (permission) => (await navigator.permissions.query({ name: permission as PermissionName })).state,
      name,
    );
    expect(state).toBe('denied');
  });

  it.each(['RTCPeerConnection', 'webkitRTCPeerConnection', 'print', 'EyeDropper'])(
    'has no %s, and cannot get it from a frame',
    async (name) => {
      expect(await page.evaluate((lookedFor) => lookedFor in window, name)).toBe(false);
      const inFrame = page.evaluate((lookedFor) => {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        return (frame.contentWindow as unknown as Record<string, unknown>)[lookedFor];
      }, name);
      await expect(inFrame).rejects.toThrow('Blocked a frame with origin "null"');
    },
  );

  it.each([
    'app://hushlink/',
    'app://hushlink/main.js',
    'app://hushlink/../package.json',
    'app://hushlink/%2e%2e/main/main.js',
    'app://hushlink/settings/',
    'app://evil/settings/index.html',
  ])('gets nothing but its own files: %s', async (address) => {
    const status = await app.main.evaluate(
      async ({ session }, url) =>
        (
          await session
            .fromPartition('ui')
            .fetch(url)
            .catch(() => ({ status: 0 }))
        ).status,
      address,
    );
    expect([0, 404]).toContain(status);
  });
});
