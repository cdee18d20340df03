import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {} from '../../src/ui/bridge.ts';
import { type InsideApp, startInside } from '../support/app/inside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { waitFor } from '../support/desktop/processes.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';

const others = 'what another program copied';

let desktop: Desktop;
let server: OnetimeServer;
let app: InsideApp;
let page: Page;
beforeAll(async () => {
  desktop = await startDesktop();
  server = await startOnetimeServer();
  app = await startInside(desktop, { settings: settingsFor(server.url, { hotkey: null }), args: ['--new'] });
  page = await app.window('quick-share');
});
afterAll(async () => {
  await app?.dispose();
  await server?.dispose();
  await desktop?.dispose();
});
const field = () => page.getByRole('textbox', { name: 'Secret' });
const passphrase = () => page.getByLabel(/^Passphrase/);
const startEmpty = async (): Promise<void> => {
  await desktop.clipboard.write(others);
  await field().fill('');
  await field().focus();
};

describe('a script in a window', () => {
  beforeEach(startEmpty);

  // As after a click of the user: Playwright says so for all that it evaluates.
  it.each(['paste', 'pasteAndMatchStyle', 'pasteGlobalSelection'])('cannot paste: %s', async (command) => {
    const pasted = await page.evaluate((name) => {
      document.execCommand(name);
      const editable = document.createElement('div');
      editable.contentEditable = 'true';
      document.body.append(editable);
      editable.focus();
      document.execCommand(name);
      const text = editable.textContent;
      editable.remove();
      return text;
    }, command);
    expect([pasted, await field().inputValue()]).toEqual(['', '']);
  });

  it('cannot read the clipboard', async () => {
    const read = await page.evaluate(async () => [
      await navigator.clipboard.readText().catch(() => null),
      await navigator.clipboard.read().catch(() => null),
    ]);
    expect(read).toEqual([null, null]);
  });

  it('cannot press keys or buttons that paste', async () => {
    await page.evaluate(() => {
      const target = document.activeElement;
      const any = { bubbles: true, cancelable: true, composed: true };
      for (const name of ['keydown', 'keypress', 'keyup']) {
        target?.dispatchEvent(new KeyboardEvent(name, { ...any, key: 'v', code: 'KeyV', ctrlKey: true }));
        target?.dispatchEvent(new KeyboardEvent(name, { ...any, key: 'Insert', shiftKey: true }));
      }
      for (const name of ['mousedown', 'mouseup', 'auxclick'])
        target?.dispatchEvent(new MouseEvent(name, { ...any, button: 1 }));
    });
    // A paste that asked the main process would be there by its next answer.
    await page.evaluate(() => window.hushlink.readState());
    await expect.poll(() => field().inputValue()).toBe('');
  });
});

describe('a user', () => {
  beforeEach(startEmpty);

  it.each(['ctrl+v', 'shift+Insert'])('pastes with keys: %s', async (keys) => {
    await waitFor(async () => /New secret/.test((await desktop.focusedWindow()) ?? ''), {
      what: 'the keys',
    });
    await desktop.pressKeys(keys);
    await expect.poll(() => field().inputValue()).toBe(others);
  });

  it('pastes from a menu', async () => {
    // As the item of the Edit menu of macOS does.
    await app.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste());
    await expect.poll(() => field().inputValue()).toBe(others);
  });

  it('pastes a selection with the middle button', async () => {
    await field().fill('selected');
    await field().press('Control+a');
    await expect.poll(() => desktop.clipboard.selection()).toBe('selected');
    await passphrase().click({ button: 'middle' });
    await expect.poll(() => passphrase().inputValue()).toBe('selected');
    await passphrase().fill('');
  });
});

describe('a link that was made elsewhere', () => {
  it('is unknown to a window, which can neither copy, follow nor burn it, until it is in Activity', async () => {
    await desktop.clipboard.write('a text for the hotkey');
    await page.evaluate(() => window.hushlink.shareClipboard());
    await expect.poll(() => desktop.clipboard.read()).toMatch(/\/secret\//);
    const link = await desktop.clipboard.read();
    await page.evaluate(() => window.hushlink.openWindow({ window: 'activity' }));
    const activity = await app.window('activity');
    const id = await activity.evaluate(
      async () => (await window.hushlink.readActivity()).receipts[0]?.id ?? '',
    );
    const state = await page.evaluate(() => window.hushlink.readState());
    expect(state.newestLink).not.toBeNull();
    expect(JSON.stringify(state)).not.toContain(id);

    await desktop.clipboard.write(others);
    const tried = await page.evaluate(
      (of) =>
        Promise.all(
          [
            window.hushlink.copyLink({ id: of }),
            window.hushlink.copyMessage({ id: of, language: 'en' }),
            window.hushlink.copyPassphrase({ id: of }),
            window.hushlink.followDraft({ id: of }),
            window.hushlink.burnLink({ id: of, passphrase: null }),
          ].map((answer: Promise<unknown>) => answer.then(() => 'answered', String)),
        ),
      id,
    );
    for (const answer of tried) expect(answer).toContain('refused');
    expect(await desktop.clipboard.read()).toBe(others);

    await activity.evaluate((of) => window.hushlink.copyLink({ id: of }), id);
    await expect.poll(() => desktop.clipboard.read()).toBe(link);
  });
});
