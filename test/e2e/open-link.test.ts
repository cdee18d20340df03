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
  server = await startOnetimeServer();
});
afterEach(async () => {
  await app?.dispose();
  await server.dispose();
});

const start = async (
  args: readonly string[],
  change: Parameters<typeof settingsFor>[1] = {},
): Promise<void> => {
  app = await startInside(desktop, { settings: settingsFor(server.url, { hotkey: null, ...change }), args });
  page = await app.window('open-link');
};
const made = async (form: Readonly<Record<string, string>>) => {
  const reply = await fetch(`${server.url}/api/v1/share`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  const { secret_key } = (await reply.json()) as { secret_key: string };
  return { link: `${server.url}/secret/${secret_key}`, key: secret_key };
};
const reveal = () => page.getByRole('button', { name: 'Reveal' });
const secret = () => page.getByRole('textbox', { name: 'Secret' });
const asked = () => server.seen.filter(({ path }) => path.startsWith('/api/v1/secret/'));

describe('Open a link', () => {
  it('reveals a link given on the command line, once, and only when asked to', async () => {
    const { link } = await made({ secret: 'two\r\nlines 🔑' });
    await start(['--open', link]);
    await expect.poll(() => page.getByLabel('One-time link or key').inputValue()).toBe(link);
    await page.getByText(`Reveal contacts only 127.0.0.1:${server.port}`).waitFor();
    expect(asked()).toEqual([]);
    await reveal().click();
    await secret().waitFor();
    await expect.poll(() => secret().inputValue()).toBe('two\nlines 🔑');
    await page.getByRole('button', { name: 'Copy secret' }).click();
    await expect.poll(desktop.clipboard.read).toBe('two\r\nlines 🔑');
    expect(asked()).toHaveLength(1);
    expect(asked()[0]?.headers).not.toHaveProperty('authorization');
  });

  it('clears the secret from the clipboard, and leaves what was copied since', async () => {
    const { link } = await made({ secret: 'hunter2' });
    await start(['--open', link], { preferences: { clearClipboardAfter: 10 } });
    await reveal().click();
    await page.getByRole('button', { name: 'Copy secret' }).click();
    await expect.poll(desktop.clipboard.read).toBe('hunter2');
    await expect.poll(async () => (await desktop.clipboard.read()) ?? '', { timeout: 20_000 }).toBe('');
  });

  it('takes off what was selected and copied with keys as well', async () => {
    const { link } = await made({ secret: 'hunter2' });
    await start(['--open', link], { preferences: { clearClipboardAfter: 10 } });
    await reveal().click();
    await secret().click({ clickCount: 3 });
    await expect.poll(desktop.clipboard.selection).toBe('hunter2');
    await page.keyboard.press('Control+c');
    await expect.poll(desktop.clipboard.read).toBe('hunter2');
    await expect.poll(async () => (await desktop.clipboard.read()) ?? '', { timeout: 20_000 }).toBe('');
    expect(await desktop.clipboard.selection()).toBe(null);
  });

  it('leaves nothing of it selected when the window closes', async () => {
    const { link } = await made({ secret: 'hunter2' });
    await start(['--open', link]);
    await reveal().click();
    await secret().click({ clickCount: 3 });
    await expect.poll(desktop.clipboard.selection).toBe('hunter2');
    await app.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.destroy());
    await expect.poll(desktop.clipboard.selection).toBe(null);
  });

  it('takes it off when the app quits', async () => {
    const { link } = await made({ secret: 'hunter2' });
    await start(['--open', link]);
    await reveal().click();
    await page.getByRole('button', { name: 'Copy secret' }).click();
    await expect.poll(desktop.clipboard.read).toBe('hunter2');
    await app.main.close();
    expect((await desktop.clipboard.read()) ?? '').toBe('');
    expect(app.output()).toContain('"event":"clipboard-cleared"');
  });

  it('asks for the passphrase that the server says there is, and reveals in the end', async () => {
    const { link } = await made({ secret: 'hunter2', passphrase: 'open sesame' });
    await start(['--open', link]);
    await reveal().click();
    await page.getByRole('alert').getByText('This link has a passphrase. Enter it.').waitFor();
    expect(server.seen.filter(({ path }) => path.startsWith('/api/v1/secret/'))).toEqual([]);
    await page.getByLabel('Passphrase, if it has one').fill('wrong');
    await reveal().click();
    await page.getByRole('alert').getByText('or it needs another passphrase').waitFor();
    await page.getByLabel('Passphrase, if it has one').fill('open sesame');
    await reveal().click();
    await expect.poll(() => secret().inputValue()).toBe('hunter2');
  });

  it('says that a link made here was revealed, though the server does not', async () => {
    await start(['--open']);
    app.main.evaluate(({ app: electron }) => electron.emit('activate')).catch(() => undefined);
    const share = await app.window('quick-share');
    await share.getByRole('textbox', { name: 'Secret' }).fill('hunter2');
    await share.getByRole('button', { name: /Create link/ }).click();
    const link = await share.getByRole('textbox', { name: 'Link' }).inputValue();
    await fetch(link.replace('/secret/', '/api/v1/secret/'), { method: 'POST' });
    await page.getByLabel('One-time link or key').fill(link);
    await reveal().click();
    await page
      .getByRole('alert')
      .getByText('You made this link, and it has already been revealed.')
      .waitFor();
  });

  it('asks for the server of a key, and follows no redirect', async () => {
    const { key } = await made({ secret: 'hunter2' });
    const elsewhere = await startOnetimeServer();
    server.setFault({ kind: 'redirect', to: `${elsewhere.url}/api/v1/secret/${key}` }, { times: 1 });
    await start(['--open', key]);
    await page.getByLabel('Server the key belongs to').selectOption({ label: `127.0.0.1:${server.port}` });
    await reveal().click();
    await page.getByRole('alert').getByText('redirects to another address').waitFor();
    expect(elsewhere.seen).toEqual([]);
    await elsewhere.dispose();
    await reveal().click();
    await expect.poll(() => secret().inputValue()).toBe('hunter2');
  });

  it('copies all of a secret of megabytes, and does not stand still for it', async () => {
    const { link } = await made({ secret: 'anything' });
    const value = 'x'.repeat(4_000_000);
    server.setFault({ kind: 'changed', fields: { value } });
    await start(['--open', link]);
    await page.evaluate(() => {
      const world = window as unknown as { longestMs: number };
      let last = performance.now();
      world.longestMs = 0;
      setInterval(() => {
        world.longestMs = Math.max(world.longestMs, performance.now() - last);
        last = performance.now();
      }, 10);
    });
    await reveal().click();
    await page.getByText('of 4,000,000 characters').waitFor();
    await page.getByRole('button', { name: 'Copy secret' }).click();
    await page.getByText('The secret is on the clipboard').first().waitFor();
    await expect.poll(async () => (await desktop.clipboard.read())?.length).toBe(value.length);
    const longestMs = await page.evaluate(() => (window as unknown as { longestMs: number }).longestMs);
    // Shown whole, it took more than a minute.
    expect(longestMs).toBeLessThan(2_000);
  });

  it('asks before it contacts a server that it does not know, and the link stays', async () => {
    const elsewhere = await startOnetimeServer();
    const made = await fetch(`${elsewhere.url}/api/v1/share`, {
      method: 'POST',
      body: new URLSearchParams({ secret: 'from elsewhere' }),
    });
    const { secret_key } = (await made.json()) as { secret_key: string };
    await start(['--open', `${elsewhere.url}/secret/${secret_key}`]);
    const questions = await answerQuestions(app);
    await questions.answer(false);
    await reveal().click();
    await page.getByRole('alert').getByText('the link was not opened').waitFor();
    expect(elsewhere.seen).toHaveLength(1);
    await questions.answer(true);
    await reveal().click();
    await expect.poll(() => secret().inputValue()).toBe('from elsewhere');
    expect(await questions.asked()).toHaveLength(2);
    await elsewhere.dispose();
  });

  it('has forgotten the secret when it opens again', async () => {
    const { link } = await made({ secret: 'canary-of-open-link' });
    await start(['--open', link]);
    await reveal().click();
    await page.getByRole('button', { name: 'Copy secret' }).click();
    await page
      .getByText(/The secret is on the clipboard/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape').catch(() => undefined);
    await expect.poll(() => app.main.windows().length).toBe(0);
    expect(app.output()).not.toContain('canary-of-open-link');
  });
});
