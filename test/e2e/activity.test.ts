import { readdir } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type InsideApp, startInside } from '../support/app/inside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';

let desktop: Desktop;
let server: OnetimeServer;
let app: InsideApp;
let page: Page;
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

const start = async (change: Parameters<typeof settingsFor>[1] = {}): Promise<void> => {
  app = await startInside(desktop, {
    settings: settingsFor(server.url, { hotkey: null, ...change }),
    args: ['--activity'],
  });
  page = await app.window('activity');
};
const startAsAnna = async (): Promise<void> => {
  await desktop.keyring.store('Hushlink', `anna@example.com@127.0.0.1:${server.port}`, 'test-token');
  await start({ username: 'anna@example.com' });
};
/** Makes a link in Quick share, and leaves that window open. @returns the link. */
const share = async (secret: string, passphrase = ''): Promise<string> => {
  await app.main.evaluate(({ app: electron }) => electron.emit('activate'));
  const window = await app.window('quick-share');
  const again = window.getByRole('button', { name: 'New secret' });
  if (await again.isVisible()) await again.click();
  await window.getByRole('textbox', { name: 'Secret' }).fill(secret);
  if (passphrase !== '') await window.getByLabel(/^Passphrase/).fill(passphrase);
  await window.getByRole('button', { name: /Create link/ }).click();
  await window.getByText('Link copied').waitFor();
  return await window.getByRole('textbox', { name: 'Link' }).inputValue();
};
const reveal = (link: string) => fetch(link.replace('/secret/', '/api/v1/secret/'), { method: 'POST' });
const rows = () => page.getByRole('listbox', { name: 'Drafts and links' }).getByRole('option');
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('Activity', () => {
  it('shows a link as soon as it is made, and nothing of what is in it', async () => {
    await start();
    await page.getByText('No links yet').waitFor();
    const link = await share('canary-of-activity');
    await expect.poll(() => rows().count()).toBe(1);
    await expect
      .poll(() => rows().first().textContent())
      .toMatch(/^New.*127\.0\.0\.1:\d+ · anonymous · 18 bytes/);
    const all = await page.content();
    expect(all).not.toContain('canary');
    expect(all).not.toContain(link.split('/').at(-1));
  });

  it('shows a link in a window of its own, which follows it', async () => {
    await start();
    const link = await share('hunter2');
    await rows().first().click();
    await button('QR code…').click();
    const card = await app.window('link-card');
    await expect.poll(() => card.getByRole('textbox', { name: 'Link' }).inputValue()).toBe(link);
    await reveal(link);
    await button('Refresh').click();
    await card.getByRole('heading', { name: 'Secret revealed' }).waitFor();
  });

  it('burns the newest link from the tray after a question, wherever it was made', async () => {
    await start();
    const older = await share('older');
    const newest = await share('newest');
    await desktop.tray.press(/^Burn link of/);
    await page.getByText('Burn this link? Nobody will be able to open it.').waitFor();
    await button('Burn link').click();
    await expect.poll(() => rows().first().textContent()).toMatch(/^Burned/);
    expect((await reveal(newest)).status).toBe(404);
    expect((await reveal(older)).status).toBe(200);
  });

  it.each([
    ['anonymously', start, /^\/api\/v1\/private\/(?!recent)/],
    ['by the list of the account', startAsAnna, /^\/api\/v1\/private\/recent$/],
  ] as const)('learns what became of links %s', async (_how, begin, asked) => {
    await begin();
    const revealed = await share('one');
    const opened = await share('two');
    await expect.poll(() => rows().count()).toBe(2);
    await reveal(revealed);
    await fetch(opened);
    await button('Refresh').click();
    await expect
      .poll(() => rows().allTextContents())
      .toEqual([expect.stringMatching(/^Opened/), expect.stringMatching(/^Revealed/)]);
    expect(server.seen.filter(({ path }) => asked.test(path)).length).toBeGreaterThan(0);
  });

  it('checks again automatically when the computer wakes up', async () => {
    await start();
    const link = await share('hunter2');
    await expect.poll(() => rows().count()).toBe(1);
    await reveal(link);
    await app.main.evaluate(({ powerMonitor }) => {
      powerMonitor.emit('suspend');
      powerMonitor.emit('resume');
    });
    await expect.poll(() => rows().first().textContent(), { timeout: 20_000 }).toMatch(/^Revealed/);
  });

  it('burns a link, and clears it from the clipboard', async () => {
    await start();
    const link = await share('to be burned', 'open sesame');
    await rows().first().click();
    await button('Burn link').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Burn link' }).click();
    await expect.poll(() => rows().first().textContent()).toMatch(/^Burned/);
    expect(await (await reveal(link)).json()).toMatchObject({ message: 'Unknown secret' });
    await expect.poll(async () => (await desktop.clipboard.read()) ?? '').toBe('');
  });

  it('burns with the account a link was made with, after its profile has become another', async () => {
    const other = await startOnetimeServer();
    try {
      await desktop.keyring.store('Hushlink', `anna@example.com@127.0.0.1:${server.port}`, 'test-token');
      await start({
        profiles: [
          { id: 'one', name: 'One', server: server.url, username: 'anna@example.com' },
          { id: 'two', name: 'Two', server: other.url },
        ],
        activeProfile: 'one',
      });
      await share('pinned');
      const window = await app.window('quick-share');
      await window.getByRole('combobox', { name: /Goes to/ }).selectOption({ index: 1 });
      await expect.poll(async () => (await app.userData.settings()).activeProfile).toBe('two');
      await rows().first().click();
      await button('Burn link').click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Burn link' }).click();
      await expect.poll(() => rows().first().textContent()).toMatch(/^Burned/);
      expect(server.seen.at(-1)?.headers.authorization).toMatch(/^Basic /);
      expect(other.seen).toEqual([]);
    } finally {
      await other.dispose();
    }
  });

  it('has what the account made elsewhere, and burns it, with its passphrase where it has one', async () => {
    const authorization = `Basic ${Buffer.from('anna@example.com:test-token').toString('base64')}`;
    const made = await fetch(`${server.url}/api/v1/share`, {
      method: 'POST',
      headers: { authorization },
      body: new URLSearchParams({ secret: 'canary-of-elsewhere', passphrase: 'four words' }),
    });
    const { secret_key: key } = (await made.json()) as { readonly secret_key: string };
    await startAsAnna();
    await expect.poll(() => rows().first().textContent()).toContain('made elsewhere');
    await rows().first().click();
    await button('Burn link').click();
    const question = page.getByRole('alertdialog');
    await question.getByRole('button', { name: 'Burn link' }).click();
    await question.getByLabel(/passphrase/).fill('four words');
    await question.getByRole('button', { name: 'Burn link' }).click();
    await page.getByText('The link was burned.').waitFor();
    await expect.poll(() => rows().first().textContent()).toMatch(/^Burned/);
    expect((await reveal(`${server.url}/secret/${key}`)).ok).toBe(false);
    expect(await page.content()).not.toContain(key);
    expect(await readdir(`${app.userData.folder}/records`).catch(() => [])).toEqual([]);
  });

  it('copies the link again, alone and with instructions', async () => {
    await start();
    const link = await share('hunter2');
    await desktop.clipboard.write('something else');
    await rows().first().click();
    await button('Copy link').click();
    await expect.poll(desktop.clipboard.read).toBe(link);
    await button('Copy with instructions').click();
    await expect.poll(desktop.clipboard.read).toContain(`\n${link}\nThe link opens once, until `);
  });

  it('keeps a note, and forgets a receipt', async () => {
    await start();
    await share('hunter2');
    await rows().first().click();
    await page.getByLabel('Note').fill('for Bo');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows().first().textContent()).toContain('for Bo');
    await button('Forget receipt').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Forget receipt' }).click();
    await page.getByText('No links yet').waitFor();
    await expect.poll(() => readdir(`${app.userData.folder}/records`)).toEqual([]);
  });

  it('says why a server could not be asked, and asks it again', async () => {
    await start();
    await share('hunter2');
    await server.refuse();
    await button('Refresh').click();
    await page.getByRole('alert').getByText('does not accept connections').waitFor();
    await server.listen();
    await button('Refresh').click();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    await expect.poll(() => rows().first().textContent()).toMatch(/^New/);
  });

  it('never takes the plain text that an old server puts into a receipt', async () => {
    await server.dispose();
    server = await startOnetimeServer({ version: '0.23' });
    await start();
    await share('canary-of-an-old-server');
    await button('Refresh').click();
    await expect.poll(() => page.getByRole('button', { name: 'Refresh' }).isEnabled()).toBe(true);
    expect(server.seen.filter(({ path }) => path.startsWith('/api/v1/private/'))).toEqual([]);
    await expect.poll(() => rows().first().textContent()).toMatch(/^New/);
  });

  it('says that receipts are not saved when there is no keyring', async () => {
    const bare = await startDesktop({ keyring: false });
    try {
      app = await startInside(bare, {
        settings: settingsFor(server.url, { hotkey: null }),
        args: ['--activity'],
      });
      page = await app.window('activity');
      await share('hunter2');
      await page.getByText(/Receipts last only until Hushlink quits\. No keychain was found/).waitFor();
      await expect.poll(() => rows().count()).toBe(1);
    } finally {
      await app.dispose();
      await bare.dispose();
    }
  });
});
