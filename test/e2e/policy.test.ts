import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {} from '../../src/ui/bridge.ts';
import { type InsideApp, startInside } from '../support/app/inside.ts';
import { shareStandardInput } from '../support/app/standard-input.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';
import { createPolicyFile, type PolicyFile } from '../support/policy-file.ts';

let desktop: Desktop;
let server: OnetimeServer;
let policy: PolicyFile;
let app: InsideApp;
beforeAll(async () => {
  desktop = await startDesktop();
});
afterAll(() => desktop?.dispose());
beforeEach(async () => {
  server = await startOnetimeServer();
  policy = await createPolicyFile();
});
afterEach(async () => {
  await app?.dispose();
  await policy.dispose();
  await server.dispose();
});

const start = async (
  rules: Readonly<Record<string, unknown>> | string,
  args: readonly string[],
): Promise<void> => {
  await policy.write(rules);
  const managed = { ...desktop, env: { ...desktop.env, ...policy.env } };
  app = await startInside(managed, { settings: settingsFor(server.url), args });
};
const notice = (page: Page, words: string) => page.getByText(words).first().waitFor();

describe('under a policy', () => {
  it('Settings are locked, and a script in the window cannot change them either', async () => {
    await start({ maxLifetime: '1d', hotkey: { keys: 'CommandOrControl+Shift+1' }, updates: false }, [
      '--settings',
    ]);
    const page = await app.window('settings');
    await notice(page, `Some of these settings are set by your administrator, in ${policy.path}.`);
    await page.getByRole('tab', { name: 'Hotkey' }).click();
    await expect
      .poll(() => page.getByRole('button', { name: 'Change hotkey…' }).getAttribute('aria-disabled'))
      .toBe('true');
    const answers = await page.evaluate(async () => [
      await window.hushlink.savePreferences({ defaultLifetime: 604_800 }),
      await window.hushlink.savePreferences({ checkForUpdates: true }),
      await window.hushlink.setHotkey({ accelerator: null }),
    ]);
    expect(answers).toEqual(Array(3).fill({ ok: false, failure: { kind: 'policy-setting' } }));
    expect(await app.userData.settings()).toMatchObject({ preferences: { defaultLifetime: 3_600 } });
  });

  it('the hotkey opens Quick share with a passphrase where one is required, and the link has it', async () => {
    await start({ passphrase: { required: true, minLength: 20 } }, []);
    await desktop.clipboard.write('canary-of-the-hotkey');
    await desktop.pressKeys('ctrl+shift+1');
    const page = await app.window('quick-share');
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Secret' }).inputValue())
      .toBe('canary-of-the-hotkey');
    const passphrase = await page.getByLabel('Passphrase', { exact: true }).inputValue();
    expect(passphrase.length).toBeGreaterThanOrEqual(20);
    expect(server.seen).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Link copied' }).waitFor();
    expect(server.countOf('canary-of-the-hotkey')).toBe(1);
    const link = (await desktop.clipboard.read()) ?? '';
    const reveal = async (body: Readonly<Record<string, string>>) =>
      await (
        await fetch(link.replace('/secret/', '/api/v1/secret/'), {
          method: 'POST',
          body: new URLSearchParams(body),
        })
      ).json();
    expect(await reveal({})).not.toHaveProperty('value');
    expect(await reveal({ passphrase })).toMatchObject({ value: 'canary-of-the-hotkey' });
  });

  it('a draft that was written without it is held, and says why', async () => {
    await start({ maxLifetime: '30m' }, ['--activity']);
    server.setFault({ kind: 'status', status: 503 });
    // By a process that knows of no policy, as before there was one. The app learns of it at once.
    const kept = await shareStandardInput(desktop, app.userData.folder, 'canary-draft', ['--ttl', '1d']);
    expect(kept).toMatchObject({ code: 75, error: expect.stringContaining('kept as a draft') });
    const page = await app.window('activity');
    const row = page.getByRole('listbox', { name: 'Drafts and links' }).getByRole('option').first();
    await row.getByText('Not allowed by your administrator').waitFor();
    server.setFault(null);
    await row.click();
    await notice(page, 'Your administrator allows links to last 30 minutes at most');
    await page.getByRole('button', { name: 'Send now', exact: true }).click();
    await page.getByRole('alert').getByText('at most, so nothing was sent').waitFor();
    expect(server.countOf('canary-draft')).toBe(0);
  });

  it('that cannot be used, nothing is sent, and each window says which file it is', async () => {
    await start({ maxLifetme: '1d' }, []);
    const page = await app.window('quick-share');
    await notice(page, `${policy.path} cannot be used: there is no such rule`);
    await page.getByRole('textbox', { name: 'Secret' }).fill('canary-broken');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText(`${policy.path} cannot be used`).waitFor();
    await desktop.clipboard.write('canary-broken');
    await desktop.pressKeys('ctrl+shift+1');
    await expect
      .poll(async () => (await desktop.notifications.list()).map(({ summary }) => summary))
      .toContain('No link was created');
    expect(server.seen).toEqual([]);
  });
});
