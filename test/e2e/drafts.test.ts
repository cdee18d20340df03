import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type InsideApp, startInside } from '../support/app/inside.ts';
import { readRecords } from '../support/app/records.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';

let desktop: Desktop;
let server: OnetimeServer;
let app: InsideApp;
let activity: Page;
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
  activity = await app.window('activity');
};
const quickShare = async (): Promise<Page> => {
  await app.main.evaluate(({ app: electron }) => electron.emit('activate'));
  return await app.window('quick-share');
};
/** Keeps a text in Quick share without sending it, and closes that window. */
const keep = async (text: string): Promise<void> => {
  const page = await quickShare();
  await page.getByRole('textbox', { name: 'Secret' }).fill(text);
  await page.getByRole('button', { name: 'Keep as draft' }).click();
  await page.getByRole('heading', { name: 'Kept as a draft' }).waitFor();
  await page.keyboard.press('Escape').catch(() => undefined);
  await expect.poll(() => page.isClosed()).toBe(true);
};
const rows = () => activity.getByRole('listbox', { name: 'Drafts and links' }).getByRole('option');
const button = (name: string) => activity.getByRole('button', { name, exact: true });
const records = () => readRecords(app.userData.folder, desktop.keyring);

describe('a draft in Activity', () => {
  it('is there without its text, and is sent when the user says so', async () => {
    await start();
    await keep('canary-kept');
    await rows().first().waitFor();
    await expect
      .poll(() => rows().first().textContent())
      .toMatch(/^Needs a decision.*127\.0\.0\.1:\d+ · anonymous · 11 bytes/);
    expect(await activity.content()).not.toContain('canary');
    expect(server.seen).toEqual([]);
    await rows().first().click();
    await button('Send now').click();
    await button('Copy link').waitFor();
    expect(server.countOf('canary-kept')).toBe(1);
    await expect.poll(records).toMatchObject([{ kind: 'receipt' }]);
    expect(await activity.content()).not.toContain('canary');
  });

  it('is edited in Quick share, and is one draft or one link all the time', async () => {
    await start();
    await keep('first words');
    await rows().first().click();
    await button('Edit draft').click();
    const page = await app.window('quick-share');
    const secret = page.getByRole('textbox', { name: 'Secret' });
    await expect.poll(() => secret.inputValue()).toBe('first words');
    await secret.fill('better words');
    await page.getByRole('button', { name: 'Keep as draft' }).click();
    await page.getByRole('heading', { name: 'Kept as a draft' }).waitFor();
    expect(await records()).toMatchObject([{ kind: 'draft', secret: 'better words' }]);
    await page.getByRole('button', { name: 'Edit' }).click();
    await expect.poll(() => secret.inputValue()).toBe('better words');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Link copied').waitFor();
    expect(server.countOf('better words')).toBe(1);
    await expect.poll(records).toMatchObject([{ kind: 'receipt' }]);
  });

  it('that waits is not sent while it is edited, and is afterwards', async () => {
    await server.refuse();
    await start();
    const page = await quickShare();
    await page.getByRole('textbox', { name: 'Secret' }).fill('wait for me');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Kept as a draft' }).waitFor();
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByText('This text is kept as a draft').waitFor();
    await expect.poll(records).toMatchObject([{ state: 'held' }]);
    await server.listen();
    await page.keyboard.press('Escape').catch(() => undefined);
    await expect.poll(() => server.countOf('wait for me')).toBe(1);
  });

  it('is discarded after a question, and is gone from the disk', async () => {
    await start();
    await keep('not needed');
    await rows().first().click();
    await button('Discard draft').click();
    await activity
      .getByRole('alertdialog', { name: 'Discard this draft? There is no other copy of its text.' })
      .waitFor();
    await activity.getByRole('alertdialog').getByRole('button', { name: 'Discard draft' }).click();
    await activity.getByText('No links yet').waitFor();
    await expect.poll(records).toEqual([]);
    expect(server.seen).toEqual([]);
  });

  it('says why it is held, and is sent when the token is stored', async () => {
    await start({ username: 'anna@example.com' });
    const page = await quickShare();
    await page.getByRole('textbox', { name: 'Secret' }).fill('for the account');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('The keychain has no API key').waitFor();
    await rows().first().click();
    await activity.getByText('nothing will be sent anonymously instead').waitFor();
    await button('Open Settings').click();
    const settings = await app.window('settings');
    await settings.getByLabel('API key').first().fill('test-token');
    await settings.getByLabel('API key').first().press('Enter');
    await expect.poll(() => server.countOf('for the account')).toBe(1);
    expect(server.seen.at(-1)?.headers.authorization).toMatch(/^Basic /);
  });
});

describe('sending', () => {
  it('is paused and resumed in Activity', async () => {
    await server.refuse();
    await start();
    const page = await quickShare();
    await page.getByRole('textbox', { name: 'Secret' }).fill('later');
    await page.keyboard.press('Control+Enter');
    await button('Pause sending').click();
    await button('Resume sending').waitFor();
    expect(await app.userData.settings()).toMatchObject({ sendingPaused: true });
    await server.listen();
    await button('Resume sending').click();
    await expect.poll(() => server.countOf('later')).toBe(1);
    await expect.poll(() => rows().first().textContent()).toMatch(/^New/);
  });
});

describe('a password made on this computer', () => {
  it('is a draft too when it cannot be sent', async () => {
    await server.refuse();
    await start();
    await activity.evaluate(() =>
      (globalThis as unknown as { hushlink: { openWindow: (what: object) => unknown } }).hushlink.openWindow({
        window: 'generate',
      }),
    );
    const page = await app.window('generate');
    await page.getByRole('radio', { name: 'On this computer' }).check();
    const password = page.getByRole('textbox', { name: 'Password', exact: true });
    await expect.poll(() => password.inputValue()).not.toBe('');
    const value = await password.inputValue();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Kept as a draft' }).waitFor();
    expect(await records()).toMatchObject([{ kind: 'draft', state: 'waiting', secret: value }]);
    await server.listen();
    await expect.poll(() => server.countOf(value), { timeout: 20_000 }).toBe(1);
  });
});
