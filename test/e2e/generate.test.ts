import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type InsideApp, startInside } from '../support/app/inside.ts';
import { answerQuestions } from '../support/app/questions.ts';
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
  server = await startOnetimeServer({ domains: ['secrets.example.com'] });
});
afterEach(async () => {
  await app?.dispose();
  await server.dispose();
});

const start = async (change: Parameters<typeof settingsFor>[1] = {}): Promise<void> => {
  app = await startInside(desktop, {
    settings: settingsFor(server.url, { hotkey: null, ...change }),
    args: ['--generate'],
  });
  page = await app.window('generate');
  // A key that is pressed before the window listens is a key for nobody.
  await page.getByRole('button', { name: /^Create link/ }).waitFor();
};
const onServer = () => page.getByRole('radio', { name: 'On the server' });
const linkOf = () => page.getByRole('textbox', { name: 'Link' }).inputValue();
const reveal = async (at: string, form: Readonly<Record<string, string>> = {}) =>
  (await (
    await fetch(at.replace('/secret/', '/api/v1/secret/'), {
      method: 'POST',
      body: new URLSearchParams(form),
    })
  ).json()) as { value?: string };
const posted = (path: string) => server.seen.filter((seen) => seen.path === path);

describe('Generate', () => {
  it('lets the server generate a password, shows it, and copies the link', async () => {
    await start();
    await onServer().check();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Link copied').waitFor();
    const link = await linkOf();
    await expect.poll(desktop.clipboard.read).toBe(link);
    expect(posted('/api/v1/generate')).toHaveLength(1);
    expect(Object.fromEntries(new URLSearchParams(posted('/api/v1/generate')[0]?.body))).toEqual({
      ttl: '3600',
      length: '20',
      'character_sets[exclude_ambiguous]': '',
    });
    await page.getByRole('button', { name: /copy password/i }).click();
    await expect.poll(desktop.clipboard.read).not.toBe(link);
    const value = await desktop.clipboard.read();
    expect(await reveal(link)).toMatchObject({ value });
  });

  it('takes the password off again after it was selected and copied with keys', async () => {
    await start({ preferences: { clearClipboardAfter: 10 } });
    await page.keyboard.press('Control+Enter');
    await page.getByText('Link copied').waitFor();
    const password = page.getByRole('textbox', { name: 'Password' });
    const value = await password.inputValue();
    await password.click({ clickCount: 3 });
    await expect.poll(desktop.clipboard.selection).toBe(value);
    await page.keyboard.press('Control+c');
    await expect.poll(desktop.clipboard.read).toBe(value);
    await expect.poll(async () => (await desktop.clipboard.read()) ?? '', { timeout: 20_000 }).toBe('');
    expect(await desktop.clipboard.selection()).toBe(null);
  });

  it('leaves nothing of the password selected when the window closes', async () => {
    await start();
    await page.getByRole('radio', { name: 'On this computer' }).check();
    const password = page.getByRole('textbox', { name: 'Password' });
    await expect.poll(() => password.inputValue()).toMatch(/^\S{20}$/);
    await password.click({ clickCount: 3 });
    await expect.poll(desktop.clipboard.selection).toBe(await password.inputValue());
    await app.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.destroy());
    await expect.poll(desktop.clipboard.selection).toBe(null);
  });

  it('sends everything that was chosen, as the account', async () => {
    await desktop.keyring.store('Hushlink', `anna@example.com@127.0.0.1:${server.port}`, 'test-token');
    await start({ username: 'anna@example.com' });
    const questions = await answerQuestions(app);
    await onServer().check();
    await page.getByRole('combobox', { name: 'Lifetime' }).selectOption({ label: '7 days' });
    await page.getByLabel(/^Passphrase/).fill('open sesame');
    await page.getByRole('button', { name: /^More/ }).click();
    await page.getByLabel(/e-mail/i).fill('bo@example.com');
    await page.getByLabel(/domain/i).fill('secrets.example.com');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Link copied').waitFor();
    expect(Object.fromEntries(new URLSearchParams(server.seen.at(-1)?.body))).toEqual({
      ttl: '604800',
      passphrase: 'open sesame',
      recipient: 'bo@example.com',
      share_domain: 'secrets.example.com',
      length: '20',
      'character_sets[exclude_ambiguous]': '',
    });
    expect(server.seen.at(-1)?.headers.authorization).toMatch(/^Basic /);
    await page.getByText('bo***@e***.com').waitFor();
    expect(await questions.asked()).toEqual(['E-mail a link to bo@example.com?']);
    expect(await linkOf()).toMatch(/^https:\/\/secrets\.example\.com\/secret\//);
  });

  it('generates one on this computer, contacts no server, and shares that one', async () => {
    await start();
    await page.getByRole('radio', { name: 'On this computer' }).check();
    const shown = page.getByRole('textbox', { name: /password/i });
    await expect.poll(() => shown.inputValue()).toMatch(/^\S{20}$/);
    const value = await shown.inputValue();
    expect(server.seen).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Link copied').waitFor();
    expect(posted('/api/v1/generate')).toEqual([]);
    expect(server.countOf(value)).toBe(1);
    expect(await reveal(await linkOf())).toMatchObject({ value });
  });

  it('offers this computer when the server cannot be reached', async () => {
    await server.refuse();
    await start();
    await onServer().check();
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('alert')
      .getByText(/does not accept connections/)
      .waitFor();
    await page.getByRole('button', { name: 'Generate it on this computer' }).click();
    await expect
      .poll(() => page.getByRole('textbox', { name: /password/i }).inputValue())
      .toMatch(/^\S{20}$/);
    await server.listen();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Link copied').waitFor();
  });

  it('copies a message with the link, in the recipient’s language, and mentions no passphrase when there is none', async () => {
    await start();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Link copied').waitFor();
    const link = await linkOf();
    await page.getByRole('combobox', { name: /language/i }).selectOption({ label: 'Dansk' });
    await page.getByRole('button', { name: /instructions/i }).click();
    await expect.poll(desktop.clipboard.read).toMatch(/^Jeg har en fortrolig besked til dig:/);
    expect(await desktop.clipboard.read()).toContain(`\n${link}\nLinket kan åbnes én gang, indtil `);
    expect(await desktop.clipboard.read()).not.toContain('adgangssætning');
  });

  it('makes a passphrase of words, which the link then needs', async () => {
    await start();
    await page.getByRole('button', { name: 'Generate passphrase' }).click();
    await expect.poll(() => page.getByLabel(/^Passphrase/).inputValue()).toMatch(/^[a-z-]+(-[a-z-]+){3,}$/);
    const passphrase = await page.getByLabel(/^Passphrase/).inputValue();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Link copied').waitFor();
    const link = await linkOf();
    expect(await reveal(link)).toMatchObject({ message: 'Unknown secret' });
    expect((await reveal(link, { passphrase })).value).toHaveLength(20);
  });
});
