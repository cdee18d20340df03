import { readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OutsideApp, startOutside } from '../support/app/outside.ts';
import { type Run, shareStandardInput } from '../support/app/standard-input.ts';
import { createUserData, settingsFor, type UserData } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';

let desktop: Desktop;
let server: OnetimeServer;
let userData: UserData | undefined;
let app: OutsideApp | undefined;
beforeAll(async () => {
  desktop = await startDesktop();
});
afterAll(() => desktop?.dispose());
beforeEach(async () => {
  server = await startOnetimeServer();
});
afterEach(async () => {
  await app?.dispose();
  await userData?.dispose();
  app = undefined;
  userData = undefined;
  await server.dispose();
});

const share = async (input: string | Uint8Array, settings = settingsFor(server.url)): Promise<Run> => {
  userData = await createUserData(settings);
  return await shareStandardInput(desktop, userData.folder, input);
};
const reveal = async (link: string) =>
  (await (await fetch(link.replace('/secret/', '/api/v1/secret/'), { method: 'POST' })).json()) as {
    value?: string;
  };

describe('share -', () => {
  it('prints the link and nothing else', async () => {
    const { code, output, error } = await share('hunter2\n');
    expect(code).toBe(0);
    expect(error).toBe('');
    expect(output).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/secret\/[a-z0-9]+\n$/);
    expect(await reveal(output.trim())).toMatchObject({ value: 'hunter2' });
  });

  it('keeps every byte of several lines', async () => {
    const key = '-----BEGIN KEY-----\r\nabc\n-----END KEY-----\n';
    const { output } = await share(key);
    expect(await reveal(output.trim())).toMatchObject({ value: key });
  });

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffpässword\r\n')],
    ['UTF-16, little end first', Buffer.from('\ufeffpässword\r\n', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeffpässword\r\n', 'utf16le').swap16()],
  ])('shares the text of %s, without the mark', async (_what, input) => {
    const { code, output } = await share(input);
    expect(code).toBe(0);
    expect(await reveal(output.trim())).toMatchObject({ value: 'pässword' });
  });

  it('uses the account of the profile, and no clipboard', async () => {
    await desktop.keyring.store('Hushlink', `anna@example.com@127.0.0.1:${server.port}`, 'test-token');
    await desktop.clipboard.write('what was there');
    const { code } = await share('hunter2', settingsFor(server.url, { username: 'anna@example.com' }));
    expect(code).toBe(0);
    expect(server.seen.at(-1)?.headers.authorization).toMatch(/^Basic /);
    expect(await desktop.clipboard.read()).toBe('what was there');
  });

  it.each([
    ['nothing', '', 65, 'hushlink: There is nothing to share.'],
    ['an empty line', '\n', 65, 'hushlink: There is nothing to share.'],
    [
      'too much',
      'x'.repeat(10_001),
      65,
      /^hushlink: The text has 10,001 bytes; a link holds at most 10,000\.$/,
    ],
    [
      'a megabyte',
      'x'.repeat(1_000_000),
      65,
      /^hushlink: The text has .* bytes; a link holds at most 10,000\.$/,
    ],
    ['what is no text', Uint8Array.of(0xff, 0xfe, 0x00), 65, /^hushlink: The input is not text in UTF-8/],
  ])('says what is wrong with %s, and sends nothing', async (_what, input, code, words) => {
    const run = await share(input);
    expect(run).toMatchObject({ code, output: '' });
    expect(run.error).toMatch(words);
    expect(server.seen).toEqual([]);
  });

  it.each([
    [
      'an option there is not',
      ['--passphrase=hello'],
      /--passphrase is not an option of Hushlink.* share \[-\] /,
    ],
    ['an option misspelt', ['--no-drafts'], /--no-drafts is not an option/],
    ['an option of the tray app', ['--new'], /--new cannot be used with the rest/],
    ['another word', ['text'], /text cannot be used with the rest/],
  ])('refuses %s in one line, and sends nothing', async (_what, args, words) => {
    userData = await createUserData(settingsFor(server.url));
    const run = await shareStandardInput(desktop, userData.folder, 'hunter2', args);
    expect(run).toMatchObject({ code: 64, output: '' });
    expect(run.error).toMatch(words);
    expect(run.error.split('\n')).toHaveLength(1);
    expect(server.seen).toEqual([]);
  });

  it('says why the server could not be reached', async () => {
    await server.refuse();
    const run = await share('hunter2');
    expect(run).toMatchObject({ code: 75, output: '' });
    expect(run.error).toMatch(/does not accept connections right now/);
    await server.listen();
  });

  it('says that no server is chosen, or no token is stored, and never sends anonymously instead', async () => {
    const none = await share('hunter2', { version: 1 });
    expect(none).toMatchObject({ code: 78, output: '' });
    expect(none.error).toBe('hushlink: Choose a server first. Nothing is sent until then.');
    await userData?.dispose();
    const noToken = await share('hunter2', settingsFor(server.url, { username: 'nobody@example.com' }));
    expect(noToken).toMatchObject({ code: 78, output: '' });
    expect(noToken.error).toMatch(/The keychain has no API key for nobody@example\.com/);
    expect(server.seen).toEqual([]);
  });

  it.each([
    ['there is none', {}, []],
    ['it is one that does not answer', { DISPLAY: ':4711' }, []],
    ['Chromium is told so', {}, ['--ozone-platform=headless']],
  ])('needs no display: %s', async (_what, display, args) => {
    userData = await createUserData(settingsFor(server.url));
    const { DISPLAY, ...env } = desktop.env;
    const elsewhere = { ...desktop, env: { ...env, ...display } };
    const run = await shareStandardInput(elsewhere, userData.folder, 'hunter2', args);
    expect(run).toMatchObject({ code: 0, error: '' });
    expect(await reveal(run.output.trim())).toMatchObject({ value: 'hunter2' });
  });

  it.each([
    ['too long', join(tmpdir(), 'x'.repeat(120))],
    ['not writable', '/proc'],
  ])('needs no folder for temporary files: %s', async (_what, TMPDIR) => {
    userData = await createUserData(settingsFor(server.url));
    const elsewhere = { ...desktop, env: { ...desktop.env, TMPDIR } };
    const run = await shareStandardInput(elsewhere, userData.folder, 'hunter2');
    expect(run).toMatchObject({ code: 0, error: '' });
    expect(await reveal(run.output.trim())).toMatchObject({ value: 'hunter2' });
  });

  it('says that the link is in Activity when it cannot be printed', async () => {
    userData = await createUserData(settingsFor(server.url));
    const run = await shareStandardInput(desktop, userData.folder, 'hunter2', [], {}, '/dev/full');
    expect(run).toMatchObject({
      code: 74,
      error: 'hushlink: The link was made, but it could not be printed. It is in Activity.',
    });
    expect(await readdir(join(userData.folder, 'records'))).toHaveLength(1);
  });

  it('says what to do when the link can be neither printed nor kept', async () => {
    userData = await createUserData(settingsFor(server.url));
    await writeFile(join(userData.folder, 'records'), 'in the way');
    const run = await shareStandardInput(desktop, userData.folder, 'hunter2', [], {}, '/dev/full');
    expect(run.code).toBe(74);
    expect(run.error).toMatch(/neither printed nor saved.* Share the text again\.$/);
  });

  it.each(['nowhere', '/dev/null'] as const)('sends nothing when the link would go to %s', async (to) => {
    userData = await createUserData(settingsFor(server.url));
    const run = await shareStandardInput(desktop, userData.folder, 'hunter2', [], {}, to);
    expect(run).toMatchObject({ code: 74, error: expect.stringContaining('Nothing was sent.') });
    expect(server.seen).toEqual([]);
  });

  it('says that its folder cannot be read', async () => {
    userData = await createUserData(settingsFor(server.url));
    const run = await shareStandardInput(desktop, join(userData.folder, 'settings.json', 'x'), 'hunter2');
    expect(run).toMatchObject({ code: 78, output: '' });
    expect(run.error).toMatch(/cannot be read or written/);
  });

  it('leaves a receipt, of which an app that runs learns at once', async () => {
    app = await startOutside(desktop, { settings: settingsFor(server.url, { hotkey: null }) });
    const { code } = await shareStandardInput(desktop, app.userData.folder, 'hunter2');
    expect(code).toBe(0);
    await app.waitForEvent('receipts-loaded', 2);
    expect(app.events().filter(({ event }) => event === 'receipts-loaded')).toMatchObject([
      { count: 0 },
      { count: 1 },
    ]);
    expect(await readdir(join(app.userData.folder, 'records'))).toHaveLength(1);
  });

  it('prints the link although its receipt cannot be kept, and says so', async () => {
    userData = await createUserData(settingsFor(server.url));
    // Not even root can make a folder where a file is.
    await writeFile(join(userData.folder, 'records'), 'in the way');
    const run = await shareStandardInput(desktop, userData.folder, 'hunter2');
    expect(run.code).toBe(0);
    expect(run.output).toMatch(/\/secret\//);
    expect(run.error).toMatch(/its receipt could not be saved/);
  });
});
