import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type InsideApp, startInside } from '../support/app/inside.ts';
import { answerQuestions } from '../support/app/questions.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { waitFor } from '../support/desktop/processes.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';

const secret = 'postgres://app:canary@db.internal/orders';

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
    args: ['--new'],
  });
  page = await app.window('quick-share');
};
const startAsAnna = async (): Promise<void> => {
  await desktop.keyring.store('Hushlink', `anna@example.com@127.0.0.1:${server.port}`, 'test-token');
  await start({ username: 'anna@example.com' });
};
const field = () => page.getByRole('textbox', { name: 'Secret' });
const create = () => page.getByRole('button', { name: /Create link/ });
const link = async (): Promise<string> => {
  const text = await waitFor(
    async () => (await desktop.clipboard.read())?.match(/^https?:\S+\/secret\/\S+$/)?.[0],
    {
      what: 'a link on the clipboard',
    },
  );
  return text;
};
/** For what closes its own window, which may be gone before the key or button is up. */
const closing = (done: Promise<void>): Promise<void> => done.catch(() => undefined);
const reveal = async (at: string) =>
  (await (await fetch(at.replace('/secret/', '/api/v1/secret/'), { method: 'POST' })).json()) as {
    value?: string;
  };

describe('Quick share', () => {
  it('is paste and Ctrl+Enter, and the link is in the clipboard', async () => {
    await start();
    await expect.poll(() => field().evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.insertText(secret);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Link copied').waitFor();
    expect(await reveal(await link())).toMatchObject({ value: secret });
  });

  it('is as tall as its result, then as before, and larger when it is zoomed', async () => {
    await start();
    const height = () =>
      app.main.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getContentBounds().height ?? 0,
      );
    await expect.poll(height).toBe(560);
    await field().fill(secret);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Link copied').waitFor();
    await expect.poll(height).toBeLessThan(360);
    const small = await height();
    await page.keyboard.press('Control+=');
    await expect.poll(height).toBeGreaterThan(small);
    await page.keyboard.press('Control+0');
    await expect.poll(height).toBe(small);
    await page.keyboard.press('Control+n');
    await field().waitFor();
    await expect.poll(height).toBe(560);
  });

  it('says where it goes before anything is sent', async () => {
    await startAsAnna();
    await page.getByText(`127.0.0.1:${server.port}`).first().waitFor();
    await page.getByText('anna@example.com').first().waitFor();
    expect(server.seen).toEqual([]);
  });

  it('sends what was chosen, once the user agrees to the address, and shows what was granted', async () => {
    await startAsAnna();
    const questions = await answerQuestions(app);
    await questions.answer(false);
    await field().fill(secret);
    await page.getByRole('combobox', { name: 'Lifetime' }).selectOption({ label: '30 days' });
    await page.getByLabel(/^Passphrase/).fill('open sesame');
    await page.getByRole('button', { name: /^More/ }).click();
    await page.getByLabel(/e-mail/i).fill('bo@example.com');
    await page.getByLabel(/domain/i).fill('secrets.example.com');
    await create().click();
    await page.getByRole('alert').getByText('You did not agree to this address').waitFor();
    expect(server.seen).toEqual([]);
    await expect.poll(() => field().inputValue()).toBe(secret);
    await questions.answer(true);
    await create().click();
    await page.getByText('Link copied').waitFor();
    expect(Object.fromEntries(new URLSearchParams(server.seen.at(-1)?.body))).toEqual({
      secret,
      ttl: '2592000',
      passphrase: 'open sesame',
      recipient: 'bo@example.com',
      share_domain: 'secrets.example.com',
    });
    await page.getByText('bo***@e***.com').waitFor();
    expect(await link()).toMatch(/^https:\/\/secrets\.example\.com\/secret\//);
  });

  it('says when the server granted less', async () => {
    await start();
    await field().fill(secret);
    await page.getByRole('combobox', { name: 'Lifetime' }).selectOption({ label: '30 days' });
    await create().click();
    await page.getByText('You asked for 30 days; the server allows 7 days.').waitFor();
    // It is what was chosen last, now and after a restart; a time that is written is not.
    const lifetime = page.getByLabel('Lifetime');
    await page.keyboard.press('Control+n');
    await expect.poll(() => lifetime.locator('option:checked').textContent()).toBe('30 days');
    await expect
      .poll(() => app.userData.settings())
      .toMatchObject({ profiles: [{ lastLifetime: 2_592_000 }] });
    await field().fill(secret);
    await page.keyboard.press('Control+l');
    const end = new Date(Date.now() + 90 * 60_000).toISOString().slice(0, 16);
    const until = Date.parse(`${end}Z`);
    await lifetime.fill(new Date(until).toLocaleString('sv').slice(0, 16));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Link copied' }).waitFor();
    const ttl = Number(new URLSearchParams(server.seen.at(-1)?.body).get('ttl'));
    expect(Date.now() + ttl * 1_000).toBeGreaterThan(until - 1_000);
    expect(Date.now() + ttl * 1_000).toBeLessThan(until + 15_000);
    expect(await app.userData.settings()).toMatchObject({ profiles: [{ lastLifetime: 2_592_000 }] });
  });

  it('keeps what cannot be sent as a draft, which can be taken back and sent after all', async () => {
    await server.refuse();
    await start();
    await field().fill(secret);
    await create().click();
    await page.getByRole('heading', { name: 'Kept as a draft' }).waitFor();
    await page.getByText(/does not accept connections/).waitFor();
    await page.getByRole('button', { name: 'Edit' }).click();
    await expect.poll(() => field().inputValue()).toBe(secret);
    await server.listen();
    await field().fill(`${secret}?mended`);
    await create().click();
    await page.getByText('Link copied').waitFor();
    expect(server.countOf(`${secret}?mended`)).toBe(1);
    expect(server.countOf(secret)).toBe(0);
  });

  it('keeps the text when the token is refused, and leads to the settings', async () => {
    await startAsAnna();
    await desktop.keyring.store('Hushlink', `anna@example.com@127.0.0.1:${server.port}`, 'wrong');
    await field().fill(secret);
    await create().click();
    await page
      .getByRole('alert')
      .getByText(/does not accept this username and API key/)
      .waitFor();
    await expect.poll(() => field().inputValue()).toBe(secret);
    await page.getByRole('button', { name: 'Open Settings' }).click();
    await app.window('settings');
  });

  it('copies link and passphrase separately', async () => {
    await start();
    await field().fill(secret);
    await page.getByLabel(/^Passphrase/).fill('open sesame');
    await create().click();
    await page.getByText('Link copied').waitFor();
    const made = await link();
    await page.getByRole('button', { name: /copy passphrase/i }).click();
    await expect.poll(desktop.clipboard.read).toBe('open sesame');
    await page.getByRole('button', { name: /copy link/i }).click();
    await expect.poll(desktop.clipboard.read).toBe(made);
  });

  it('burns the link, passphrase and all, after a question', async () => {
    await start();
    await field().fill(secret);
    await page.getByLabel(/^Passphrase/).fill('open sesame');
    await create().click();
    const made = await link();
    await page.getByRole('button', { name: 'Burn' }).click();
    await page.getByRole('button', { name: /^Burn/ }).last().click();
    await page
      .getByText(/burned/i)
      .first()
      .waitFor();
    const reply = await fetch(made.replace('/secret/', '/api/v1/secret/'), {
      method: 'POST',
      body: new URLSearchParams({ passphrase: 'open sesame' }),
    });
    expect(await reply.json()).toMatchObject({ message: 'Unknown secret' });
    await expect.poll(async () => (await desktop.clipboard.read()) ?? '').toBe('');
  });

  it('shares a long text from the clipboard once confirmed', async () => {
    const long = 'a line of a long text\n'.repeat(150);
    await start();
    await desktop.clipboard.write(long);
    await page.getByRole('button', { name: 'Share clipboard' }).click();
    const question = await app.window('confirm');
    await closing(question.getByRole('button', { name: 'Send as it is' }).click());
    expect(await reveal(await link())).toMatchObject({ value: long });
  });

  it('takes a text from the clipboard that is to be edited first', async () => {
    const large = 'x'.repeat(10_001);
    await start();
    await desktop.clipboard.write(large);
    await page.getByRole('button', { name: 'Share clipboard' }).click();
    const question = await app.window('confirm');
    await closing(question.getByRole('button', { name: 'Edit first…' }).click());
    await expect.poll(() => field().inputValue()).toBe(large);
    await page.getByText(/10,001 of 10,000 bytes/).waitFor();
    await expect.poll(() => create().isDisabled()).toBe(true);
    expect(server.seen).toEqual([]);
  });

  it('has forgotten everything when it opens again', async () => {
    await start();
    await field().fill(secret);
    await create().click();
    await page.getByText('Link copied').waitFor();
    await closing(page.keyboard.press('Escape'));
    await expect.poll(() => app.main.windows().length).toBe(0);
    await app.main.evaluate(({ app: electron }) => electron.emit('activate'));
    page = await app.window('quick-share');
    await expect.poll(() => field().inputValue()).toBe('');
    expect(await page.content()).not.toContain('/secret/');
  });
});
