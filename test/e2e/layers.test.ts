import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from '../../src/ui/bridge.ts';
import { type InsideApp, startInside } from '../support/app/inside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';

// Several layers stop the same attack, so a test of the whole would not miss one of them. Here each is alone, in windows that only
// these tests make.

let desktop: Desktop;
let server: OnetimeServer;
let app: InsideApp;
let page: Page;
beforeAll(async () => {
  desktop = await startDesktop();
  server = await startOnetimeServer();
  app = await startInside(desktop, {
    settings: settingsFor(server.url, { hotkey: null }),
    args: ['--new'],
  });
  page = await app.window('quick-share');
});
afterAll(async () => {
  await app?.dispose();
  await server?.dispose();
  await desktop?.dispose();
});

/** Loads an address in a window of a session; the empty name is the default one's. @returns what became of it. */
const load = (partition: string, address: string): Promise<string> =>
  app.main.evaluate(
    async ({ BrowserWindow, session }, [name, url]) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { session: session.fromPartition(name) },
      });
      try {
        await window.loadURL(url);
        return window.webContents.getURL();
      } catch (error) {
        return error instanceof Error && 'code' in error ? String(error.code) : String(error);
      } finally {
        window.destroy();
      }
    },
    [partition, address] as const,
  );

/** So that there are sessions for servers. */
const askServer = async (): Promise<void> => {
  server.setFault(null);
  await page.evaluate(() => window.hushlink.openWindow({ window: 'settings' }));
  const settings = await app.window('settings');
  const tested = await settings.evaluate(() => window.hushlink.testConnection({ id: 'test' }));
  expect(tested).toMatchObject({ ok: true });
};

describe('a window in a session that is not confined', () => {
  it('goes where it is sent, and is not redirected from there', async () => {
    const page = `${server.url}/secret/x`;
    expect(await load('unconfined', page)).toBe(page);
    server.setFault({ kind: 'redirect', to: `${server.url}/elsewhere` }, { times: 1 });
    expect(await load('unconfined', `${server.url}/api/v1/status`)).toBe('ERR_FAILED');
    expect(server.seen.map(({ path }) => path)).not.toContain('/elsewhere');
  });

  it('gets no webview, though its preferences allow one', async () => {
    const isAttached = await app.main.evaluate(async ({ BrowserWindow, session }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { session: session.fromPartition('unconfined'), webviewTag: true },
      });
      const attached = new Promise<boolean>((resolve) => {
        window.webContents.on('will-attach-webview', ({ defaultPrevented }) => {
          if (defaultPrevented) resolve(false);
        });
        window.webContents.on('did-attach-webview', () => resolve(true));
      });
      await window.loadURL('data:text/html,<webview src="about:blank"></webview>');
      return await attached.finally(() => window.destroy());
    });
    expect(isAttached).toBe(false);
  });
});

describe.each([
  ['of the windows', 'ui'],
  ['that is there by default', ''],
])('the session %s', (_which, partition) => {
  it('asks no server, whatever window it is in', async () => {
    const path = `/secret/by-session-${partition}`;
    expect(await load(partition, `${server.url}${path}`)).toBe('ERR_BLOCKED_BY_CLIENT');
    expect(server.seen.map((request) => request.path)).not.toContain(path);
  });

  it('saves no file', async () => {
    const isPrevented = await app.main.evaluate(async ({ session }, name) => {
      const own = session.fromPartition(name);
      return await new Promise<boolean>((resolve) => {
        own.once('will-download', ({ defaultPrevented }, item) => {
          // Otherwise a dialog would ask where to put it.
          item.cancel();
          resolve(defaultPrevented);
        });
        own.downloadURL('data:text/plain,x');
      });
    }, partition);
    expect(isPrevented).toBe(true);
  });
});

describe('no session', () => {
  it.each(['ui', '', 'made later'])('checks spelling or has a dictionary for it: %j', async (partition) => {
    const spelling = await app.main.evaluate(({ session }, name) => {
      const own = session.fromPartition(name);
      return { isChecked: own.isSpellCheckerEnabled(), languages: own.getSpellCheckerLanguages() };
    }, partition);
    expect(spelling).toEqual({ isChecked: false, languages: [] });
  });

  it('of a window or for servers has anything on the disk', async () => {
    await askServer();
    expect(await readdir(app.userData.folder)).not.toContain('Partitions');
  });

  it('for servers keeps a reply, even if it may', async () => {
    await askServer();
    const nominal = '{"status":"nominal"}';
    const head = 'HTTP/1.1 200 OK\r\ncache-control: public, max-age=600\r\ncontent-type: application/json';
    server.setFault({
      kind: 'raw',
      // The server hangs up after it. If it did not say so, Chromium might ask again on the same connection, find that it
      // is gone, and ask a third time.
      bytes: `${head}\r\nconnection: close\r\ncontent-length: ${nominal.length}\r\n\r\n${nominal}`,
    });
    await app.main.evaluate(async ({ session }, url) => {
      // What asks servers on this computer.
      const own = session.fromPartition('api-direct');
      for (const _time of [1, 2]) await (await own.fetch(url)).text();
    }, `${server.url}/api/v1/may-be-kept`);
    // The app may ask something else at the same time.
    expect(server.seen.filter(({ path }) => path === '/api/v1/may-be-kept')).toHaveLength(2);
  });
});

describe('the files of the windows', () => {
  it('are in no frame of another page', async () => {
    const outcome = await app.main.evaluate(async ({ BrowserWindow, session }, url) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { session: session.fromPartition('ui') },
      });
      const { webContents } = window;
      webContents.removeAllListeners('will-frame-navigate');
      const framed = new Promise<string>((resolve) => {
        webContents.on('did-fail-provisional-load', (_event, _code, reason, _url, isMain) => {
          if (!isMain) resolve(reason);
        });
        webContents.on('did-frame-finish-load', (_event, isMain) => {
          if (!isMain) resolve('loaded');
        });
      });
      await window.loadURL('about:blank');
      await webContents.executeJavaScript(`{
        const frame = document.createElement('iframe');
        frame.src = '${url}';
        document.body.append(frame);
      }`);
      return await framed.finally(() => window.destroy());
    }, 'app://hushlink/help/index.html');
    expect(outcome).toBe('ERR_BLOCKED_BY_RESPONSE');
  });

  it('are scripts only if that is what they are', async () => {
    const outcome = await app.main.evaluate(async ({ BrowserWindow, session }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { session: session.fromPartition('ui') },
      });
      await window.loadURL('about:blank');
      const run: Promise<unknown> = window.webContents.executeJavaScript(`new Promise((resolve) => {
        const script = document.createElement('script');
        script.onload = () => resolve('run');
        script.onerror = () => resolve('refused');
        script.src = 'app://hushlink/help/index.html';
        document.head.append(script);
      })`);
      return await run.finally(() => window.destroy());
    });
    expect(outcome).toBe('refused');
  });

  it('have nothing to do with a page that opens them', async () => {
    const hasOpener = await app.main.evaluate(async ({ app: electron, BrowserWindow, session }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { session: session.fromPartition('ui') },
      });
      window.webContents.setWindowOpenHandler(() => ({
        action: 'allow',
        overrideBrowserWindowOptions: { show: false },
      }));
      electron.once('web-contents-created', (_event, contents) =>
        contents.removeAllListeners('will-frame-navigate'),
      );
      const opened = new Promise<Electron.BrowserWindow>((resolve) => {
        window.webContents.on('did-create-window', (child) =>
          child.webContents.once('did-finish-load', () => resolve(child)),
        );
      });
      await window.loadURL('about:blank');
      await window.webContents.executeJavaScript(`open('app://hushlink/help/index.html'); null`, true);
      const child = await opened;
      const has: unknown = await child.webContents.executeJavaScript('opener !== null');
      child.destroy();
      window.destroy();
      return has;
    });
    expect(hasOpener).toBe(false);
  });
});

describe('a script in a window', () => {
  it('cannot change where the addresses in its page lead', async () => {
    const base = await page.evaluate(() => {
      const made = document.createElement('base');
      made.href = 'https://example.com/';
      document.head.prepend(made);
      const { baseURI } = document;
      made.remove();
      return baseURI;
    });
    expect(base).toBe('app://hushlink/quick-share/index.html');
  });

  it('cannot send a form, by the policy of its page', async () => {
    const outcome = await app.main.evaluate(async ({ BrowserWindow }) => {
      const [contents] = BrowserWindow.getAllWindows()
        .map(({ webContents }) => webContents)
        .filter((one) => one.getURL().includes('/quick-share/'));
      const isLeft = new Promise<unknown>((resolve) => {
        contents?.once('will-frame-navigate', () => resolve('left to the next layer'));
      });
      const isStopped: Promise<unknown> | undefined = contents?.executeJavaScript(`new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        const form = document.createElement('form');
        form.action = 'https://example.com/';
        document.body.append(form);
        form.submit();
      })`);
      return await Promise.race([isLeft, isStopped]);
    });
    expect(outcome).toBe('form-action');
  });
});

describe('other users of the computer', () => {
  it('cannot read what the app or Chromium writes', async () => {
    const { folder } = app.userData;
    const written = (await readdir(folder, { recursive: true })).filter((name) => name !== 'settings.json');
    const modes = written.map(async (name) => {
      // Some files are there for a moment only, and some links lead nowhere.
      const { mode } = await stat(join(folder, name)).catch(() => ({ mode: 0 }));
      return (mode & 0o077) === 0 ? [] : [name];
    });
    expect((await Promise.all(modes)).flat()).toEqual([]);
    expect(written).toContain('Local Storage');
  });
});
