import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type InsideApp, startInside } from '../support/app/inside.ts';
import type { AppOptions } from '../support/app/outside.ts';
import { answerQuestions, type Questions } from '../support/app/questions.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';

const token = 'canary-token-1';

let desktop: Desktop;
let server: OnetimeServer;
let app: InsideApp;
let page: Page;
let questions: Questions;
beforeAll(async () => {
  desktop = await startDesktop();
});
afterAll(() => desktop?.dispose());
beforeEach(async () => {
  server = await startOnetimeServer({ accounts: [{ username: 'anna@example.com', token }] });
});
afterEach(async () => {
  await app?.dispose();
  await server.dispose();
});

const start = async (options: Partial<AppOptions> = {}): Promise<void> => {
  app = await startInside(desktop, { settings: settingsFor(server.url), args: ['--settings'], ...options });
  page = await app.window('settings');
  questions = await answerQuestions(app);
};
const account = () => `anna@example.com@127.0.0.1:${server.port}`;
const button = (name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

const openPane = (name: string) => page.getByRole('tab', { name }).click();

const enterAccount = async (typedToken: string): Promise<void> => {
  await page.getByRole('radio', { name: 'With an account' }).check();
  await page.getByLabel(/Username/).fill('anna@example.com');
  await page.getByLabel(/API key/).fill(typedToken);
  await button('Check and save').click();
};

describe('the first run', () => {
  it('is done with the keyboard alone, and a list that is open takes Enter for its own', async () => {
    const inLondon = { ...desktop, env: { ...desktop.env, TZ: 'Europe/London' } };
    app = await startInside(inLondon, { settings: null, args: [] });
    page = await app.window('settings');
    const list = page.getByRole('combobox', { name: /Where/ });
    await expect.poll(() => list.inputValue()).toBe('uk');
    await expect.poll(() => list.evaluate((element) => element.matches(':focus'))).toBe(true);
    await expect.poll(desktop.focusedWindow).toMatch(/Settings/);
    await desktop.pressKeys('space');
    await desktop.pressKeys('Down');
    await desktop.pressKeys('Return');
    await expect.poll(() => list.inputValue()).toBe('us');
    // Nothing is saved yet.
    await expect(app.userData.settings()).rejects.toThrow('ENOENT');
    await desktop.pressKeys('Return');
    await app.window('quick-share');
    expect(await app.userData.settings()).toMatchObject({
      profiles: [{ server: 'https://us.onetimesecret.com' }],
    });
  });

  it('asks for the server, sends nothing before, and ends in Quick share', async () => {
    await start({ settings: null, args: [] });
    await page.getByRole('combobox', { name: /Where/ }).selectOption({ label: 'Other server…' });
    await page.getByLabel('Server address').fill(server.url);
    expect(server.seen).toEqual([]);
    await questions.answer(false);
    await button('Start').click();
    await page.getByRole('alert').getByText('You did not agree').waitFor();
    await expect.poll(() => page.getByLabel('Server address').inputValue()).toBe(server.url);
    await questions.answer(true);
    await button('Start')
      .click()
      .catch(() => undefined);
    await app.window('quick-share');
    await expect.poll(() => app.main.windows().length).toBe(1);
    expect(await app.userData.settings()).toMatchObject({
      version: 3,
      profiles: [{ server: server.url }],
      hotkey: { fromDesktop: false },
    });
    expect(await questions.asked()).toEqual(
      Array(2).fill(`Send secrets to 127.0.0.1:${server.port} from now on?`),
    );
    expect(server.seen).toEqual([]);
  });

  it('asks nothing more when one of the regions is chosen', async () => {
    await start({ settings: null, args: [] });
    await page.getByRole('combobox', { name: /Where/ }).selectOption({ label: 'European Union (EU)' });
    await button('Start')
      .click()
      .catch(() => undefined);
    await app.window('quick-share');
    expect(await questions.asked()).toEqual([]);
  });
});

describe('the server', () => {
  it('is tested without an account', async () => {
    await start();
    await button('Test').click();
    await page.getByText(/ms/).first().waitFor();
    expect(server.seen.map((seen) => seen.path)).toEqual(['/api/v1/status']);
  });

  it('is refused without https, and the old one stays', async () => {
    await start();
    await page.getByLabel('Server address').fill('http://secrets.example.com');
    await button('Save').click();
    await page.getByText('The address must begin with https').waitFor();
    expect(await app.userData.settings()).toMatchObject({ profiles: [{ server: server.url }] });
  });

  it('says why it cannot be reached', async () => {
    await server.refuse();
    await start();
    await button('Test').click();
    await page.getByText(/does not accept connections/).waitFor();
    await server.listen();
  });
});

describe('several servers and accounts', () => {
  it('are added, chosen and removed, and a token is removed with the last one that uses it', async () => {
    const other = await startOnetimeServer();
    try {
      await start();
      await enterAccount(token);
      await expect.poll(() => desktop.keyring.lookup('Hushlink', account())).toBe(token);
      await button('Add another').click();
      await page.getByRole('combobox', { name: /Where/ }).selectOption({ label: 'Other server…' });
      await page.getByLabel('Server address').fill(other.url);
      await button('Save').click();
      const first = `127.0.0.1:${server.port} · anna@example.com`;
      const second = `127.0.0.1:${other.port} · anonymous`;
      await expect.poll(() => page.getByRole('radio', { name: second }).isChecked()).toBe(true);
      expect(await questions.asked()).toHaveLength(2);
      await page.getByRole('radio', { name: first }).click();
      await expect.poll(async () => (await app.userData.settings()).activeProfile).toBe('test');
      await button(`Remove ${first}`).click();
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: `Remove ${first}` })
        .click();
      await expect.poll(() => desktop.keyring.lookup('Hushlink', account())).toBeNull();
      expect(await app.userData.settings()).toMatchObject({ profiles: [{ server: other.url }] });
      // Its key was checked, and nothing else was sent.
      expect(server.seen.map(({ path }) => path)).toEqual(['/api/v1/status', '/api/v1/authcheck']);
      expect(other.seen).toEqual([]);
    } finally {
      await other.dispose();
    }
  });

  it('are measured on request, including those that do not answer', async () => {
    await start({
      chromium: ['--host-resolver-rules=MAP *.onetimesecret.com ~NOTFOUND, MAP onetimesecret.com ~NOTFOUND'],
    });
    await button('Measure speed').click();
    await page.getByText(/^\d+ ms$/).waitFor();
    await expect.poll(() => page.getByText('could not be found').count()).toBe(6);
    expect(server.seen.map(({ path }) => path)).toEqual(['/api/v1/status']);
    expect(server.seen[0]?.headers).not.toHaveProperty('authorization');
  });
});

describe('preferences and messages', () => {
  it('are in the settings file, without touching the rest', async () => {
    await start({
      settings: settingsFor(server.url, {
        preferences: { theme: 'dark', templates: { da: 'Til dig: {link}' } },
      }),
    });
    await openPane('Activity');
    await page.getByLabel('Notify me when a link is revealed').uncheck();
    await openPane('Clipboard and privacy');
    await page
      .getByLabel('Clear copied values from the clipboard after')
      .selectOption({ label: '5 minutes' });
    await openPane('Copy with instructions');
    await page.getByLabel('Message', { exact: true }).fill('Für dich: {link}');
    await button('Save message').click();
    await expect.poll(app.userData.settings).toMatchObject({
      preferences: {
        theme: 'dark',
        notifyRevealed: false,
        watchLinks: true,
        clearClipboardAfter: 300,
        templates: { da: 'Til dig: {link}', en: 'Für dich: {link}' },
      },
    });
  });
});

describe('the account', () => {
  it('has its token in the keyring and nowhere else, and passes the test', async () => {
    await start();
    await enterAccount(token);
    await expect.poll(() => desktop.keyring.lookup('Hushlink', account())).toBe(token);
    await page.getByText('The account anna@example.com is accepted.').waitFor();
    await button('Test').click();
    await page.getByText('The account anna@example.com is accepted.').waitFor();
    expect(server.seen.map(({ path }) => path)).toEqual([
      ...['/api/v1/status', '/api/v1/authcheck'],
      ...['/api/v1/status', '/api/v1/authcheck'],
    ]);
    expect(JSON.stringify(await app.userData.settings())).not.toContain(token);
    expect(await page.content()).not.toContain(token);
  });

  it('is reported when it is refused', async () => {
    await start();
    await enterAccount('another-token');
    await page
      .getByRole('alert')
      .getByText(/does not accept this username and API key/)
      .waitFor();
    await expect.poll(() => page.getByLabel(/API key/).inputValue()).toBe('another-token');
    expect(await desktop.keyring.lookup('Hushlink', account())).not.toBe('another-token');
  });

  it.each(['two words', 'tökén'])('refuses what is not a token: %s', async (typed) => {
    await desktop.keyring.clear('Hushlink', account()).catch(() => undefined);
    await start();
    await enterAccount(typed);
    await page.getByText('This is not an API key').waitFor();
    expect(await desktop.keyring.lookup('Hushlink', account())).toBeNull();
  });

  it('can be forgotten', async () => {
    await start();
    await enterAccount(token);
    await expect.poll(() => desktop.keyring.lookup('Hushlink', account())).toBe(token);
    await button('Forget API key').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Forget API key' }).click();
    await expect.poll(() => desktop.keyring.lookup('Hushlink', account())).toBeNull();
  });
});

describe('the other settings', () => {
  it('keep the default lifetime', async () => {
    await start();
    await openPane('New links');
    await page.getByRole('combobox', { name: 'Default lifetime' }).selectOption({ label: '7 days' });
    await expect
      .poll(app.userData.settings)
      .toMatchObject({ preferences: { defaultLifetime: 604_800, language: 'system' } });
  });

  it('change the hotkey, which works at once', async () => {
    await start();
    await openPane('Hotkey');
    await button(/^Change/).click();
    await expect
      .poll(() => page.evaluate(() => document.hasFocus() && document.activeElement?.textContent))
      .toBe('Press the keys…');
    await desktop.pressKeys('ctrl+alt+j');
    await expect
      .poll(() => app.userData.settings())
      .toMatchObject({ hotkey: { keys: expect.stringMatching(/Alt\+J$/) } });
    await desktop.clipboard.write('with the new hotkey');
    await desktop.pressKeys('ctrl+alt+j');
    await expect.poll(() => server.countOf('with the new hotkey')).toBe(1);
  });

  it('try the hotkey without sharing anything', async () => {
    await start();
    await openPane('Hotkey');
    await button('Test hotkey').click();
    await page.getByText(/press/i).first().waitFor();
    await desktop.pressKeys('ctrl+shift+1');
    await page.getByText(/it works/i).waitFor();
    expect(server.seen).toEqual([]);
  });

  it('switch the hotkey off', async () => {
    await start();
    await openPane('Hotkey');
    await button('Switch off').click();
    await expect.poll(() => app.userData.settings()).toMatchObject({ hotkey: { keys: null } });
  });

  it('report a settings file that was damaged, and where it was saved', async () => {
    await start({ settings: '{"version":1,' });
    await page.getByText(/settings\.damaged-\d+\.json/).waitFor();
  });
});

describe('starting at login', () => {
  it('is the file that desktops read, whoever changes it', async () => {
    await start();
    const file = join(desktop.env.XDG_CONFIG_HOME ?? '', 'autostart', 'app.hushlink.Hushlink.desktop');
    await openPane('General');
    const written = () => readFile(file, 'utf8').catch(() => null);
    const atLogin = page.getByLabel('Start Hushlink in the tray when I log in');
    await expect.poll(() => atLogin.isChecked()).toBe(false);
    await atLogin.click();
    await expect.poll(written).toMatch(/^Exec=\S+ --ozone-platform=x11 .*--at-login$/m);
    await expect.poll(() => atLogin.isChecked()).toBe(true);
    expect(JSON.stringify(await app.userData.settings())).not.toContain('ogin');

    // As the settings of a desktop do it, from where the user comes back.
    await writeFile(file, `${await written()}Hidden=true\n`);
    await button('Help').click();
    const help = await app.window('help');
    await expect.poll(() => desktop.focusedWindow()).toMatch(/Help/);
    await help.close();
    await expect.poll(() => desktop.focusedWindow()).toMatch(/Settings/);
    await expect.poll(() => atLogin.isChecked()).toBe(false);

    await atLogin.click();
    await expect.poll(written).not.toContain('Hidden');
    await expect.poll(() => atLogin.getAttribute('aria-disabled')).toBeNull();
    await atLogin.click();
    await expect.poll(written).toBeNull();
  });
});
