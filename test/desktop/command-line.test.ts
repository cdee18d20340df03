import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { type CommandOptions, type Ended, runCommand } from '../support/app/command.ts';
import { startOutside } from '../support/app/outside.ts';
import { createUserData, settingsFor, type UserData } from '../support/app/user-data.ts';
import { startDesktop } from '../support/desktop/desktop.ts';
import { electron } from '../support/electron.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';

/** No display, no session bus, no desktop: what cron gives, and an ssh login hardly more. */
const cron = { HOME: tmpdir(), PATH: '/usr/bin:/bin', SHELL: '/bin/sh', LOGNAME: 'anna' };
const aLink = /^http:\/\/127\.0\.0\.1:\d+\/secret\/[a-z0-9]+\n$/;
/** There is no keyring without a session bus, so a receipt cannot be encrypted. */
const noReceipt = /^hushlink: The link was made, but its receipt could not be saved\. [^\n]*\n$/;

let server: OnetimeServer;
let userData: UserData;
let files: string;
beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), 'hushlink-command-'));
});
afterAll(async () => {
  await rm(files, { recursive: true, force: true });
});
beforeEach(async () => {
  server = await startOnetimeServer({ maxAnonymousTtl: 7 * 86_400 });
  userData = await createUserData(settingsFor(server.url));
});
afterEach(async () => {
  await userData.dispose();
  await server.dispose();
});

const hushlink = (args: readonly string[], options: CommandOptions = {}): Promise<Ended> =>
  runCommand([`--user-data-dir=${userData.folder}`, ...args], { env: cron, ...options });
const reveal = async (link: string, passphrase?: string) => {
  const body = new URLSearchParams(passphrase === undefined ? {} : { passphrase });
  const url = link.trim().replace('/secret/', '/api/v1/secret/');
  return (await (await fetch(url, { method: 'POST', body })).json()) as { readonly value?: string };
};

describe('hushlink on a machine without a desktop', () => {
  it.each([
    ['as cron runs it', cron],
    ['with nothing in its environment', {}],
    ['in the C locale', { ...cron, LC_ALL: 'C' }],
    [
      'with a display and a bus that are gone',
      { ...cron, DISPLAY: ':4711', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' },
    ],
  ])('makes a link %s', async (_where, env) => {
    const { code, output, error } = await hushlink(['share'], { env, input: 'pässword\n' });
    expect({ code, output, error }).toEqual({
      code: 0,
      output: expect.stringMatching(aLink),
      error: expect.stringMatching(noReceipt),
    });
    expect(await reveal(output)).toMatchObject({ value: 'pässword' });
  });

  it.each([
    ['an account, since there is no keychain', 78, { username: 'anna@example.com' }],
    ['a server, since none is chosen', 78, { profiles: [] }],
  ])('says in one sentence what it cannot do: use %s', async (_what, code, change) => {
    await userData.dispose();
    userData = await createUserData(settingsFor(server.url, change));
    const run = await hushlink(['share', '-'], { input: 'hunter2' });
    expect(run).toEqual({ code, output: '', error: expect.stringMatching(/^hushlink: [^\n]+\n$/) });
    expect(server.seen).toEqual([]);
  });

  it.each([[['--hidden']], [['--share-clipboard']]])(
    'says that the app in the tray needs a display: %j',
    async (args) => {
      const { code, output, error } = await hushlink(args);
      expect({ code, output }).toEqual({ code: 1, output: '' });
      const ours = error.split('\n').filter((line) => !line.startsWith('{"time"'));
      expect(ours).toEqual([
        expect.stringMatching(/^hushlink: Hushlink cannot start\. There is no display\./),
        '',
      ]);
    },
  );

  it('keeps Chromium off standard error, but for what it says before anything else', async () => {
    const { error } = await hushlink(['share'], {
      isMuted: false,
      input: '',
      env: { ...cron, DISPLAY: ':4711' },
    });
    const lines = error.split('\n').filter((line) => !line.includes('/run/dbus/system_bus_socket'));
    expect(lines).toEqual(['hushlink: There is nothing to share.', '']);
  });

  it('lets Chromium speak if that is asked for', async () => {
    const options = { isMuted: false, input: '' };
    const { error } = await hushlink(['share', '--enable-logging'], options);
    expect(error).toMatch(/^\[\d+:/m);
  });

  it('says that its folder cannot be made', async () => {
    const run = await runCommand(['share', '-'], { env: { ...cron, HOME: '/proc/1' }, input: 'hunter2' });
    expect(run.code).toBe(78);
    expect(run.error).toMatch(/^hushlink: /m);
    expect(run.output).toBe('');
  });

  it.each([
    ['its help', ['--help'], /^Hushlink turns .*\n(.*\n)* {2}share \[-\] .*\n/],
    ['its version', ['--version'], new RegExp(`^Hushlink ${packageJson.version}\\n$`)],
  ])('prints %s', async (_what, args, words) => {
    expect(await hushlink(args)).toEqual({ code: 0, output: expect.stringMatching(words), error: '' });
    expect(await readdir(userData.folder)).toEqual(['settings.json']);
  });

  it('helps in the language of the system', async () => {
    const { output } = await hushlink(['--help'], { env: { ...cron, LANGUAGE: 'de', LANG: 'de_DE.UTF-8' } });
    expect(output).toMatch(/^Hushlink macht aus einem Passwort/);
  });

  it('ends with 74 when its help cannot be printed', async () => {
    expect(await hushlink(['--help'], { redirect: '>/dev/full' })).toMatchObject({ code: 74 });
  });

  it.each([
    [['shar'], 'shar is not an option'],
    [['share', '-', '--ttl', '5w'], '--ttl takes a time from 1m to 30d'],
  ])('refuses %j in one line', async (args, words) => {
    const run = await hushlink(args, { input: 'hunter2' });
    expect(run).toEqual({ code: 64, output: '', error: expect.stringMatching(/^hushlink: [^\n]+\n$/) });
    expect(run.error).toContain(words);
    expect(server.seen).toEqual([]);
  });
});

describe('the input of share', () => {
  it.each([
    ['nothing', '', 'There is nothing to share.'],
    ['a NUL', 'hunter2\0', 'The input is not text in UTF-8'],
    ['bytes that are no UTF-8', Uint8Array.of(0x68, 0xff, 0xfe), 'The input is not text in UTF-8'],
  ])('is refused if it is %s', async (_what, input, words) => {
    const run = await hushlink(['share'], { input });
    expect(run).toEqual({ code: 65, output: '', error: expect.stringContaining(words) });
    expect(server.seen).toEqual([]);
  });

  it('is not read to an end that never comes', async () => {
    const run = await hushlink(['share'], { redirect: '</dev/zero' });
    expect(run).toMatchObject({ code: 65, output: '', error: expect.stringMatching(/at most 10,000\.\n$/) });
  });

  it('is nothing if it is closed', async () => {
    const run = await hushlink(['share'], { redirect: '<&-' });
    expect(run).toEqual({ code: 65, output: '', error: 'hushlink: There is nothing to share.\n' });
  });

  it('is not needed if the output is closed', async () => {
    const run = await hushlink(['share'], { input: 'hunter2', redirect: '>&-' });
    expect(run).toMatchObject({
      code: 74,
      error: expect.stringMatching(/^hushlink: [^\n]*Nothing was sent\.\n$/),
    });
    expect(server.seen).toEqual([]);
  });

  it('goes without a word if standard error is closed', async () => {
    const run = await hushlink(['share'], { input: 'hunter2', redirect: '2>&-' });
    expect(run).toEqual({ code: 0, output: expect.stringMatching(aLink), error: '' });
  });

  it('is not a terminal, unless that is what is meant', async () => {
    const run = await hushlink(['share'], { typed: '' });
    expect(run).toMatchObject({
      code: 64,
      output: expect.stringMatching(/^hushlink: Give the text by standard input/),
    });
  });

  it('can be typed', async () => {
    const { code, output } = await hushlink(['share', '-'], { typed: 'hunter2\n\u0004' });
    expect(code).toBe(0);
    expect(output).toContain('Type or paste the text, then press Enter and Ctrl+D.');
    const [link = ''] = /http:\S+/.exec(output) ?? [];
    expect(await reveal(link)).toMatchObject({ value: 'hunter2' });
  });
});

describe('the options of share', () => {
  it('say how long the link lasts, and are told what the server made of it', async () => {
    const day = await hushlink(['share', '--ttl', '1d'], { input: 'hunter2' });
    expect(new URLSearchParams(server.seen.at(-1)?.body).get('ttl')).toBe('86400');
    expect(day.code).toBe(0);
    const month = await hushlink(['share', '--ttl=30d'], { input: 'hunter2' });
    expect(month.code).toBe(0);
    expect(month.error).toContain('hushlink: You asked for 30 days; the server allows 7 days.\n');
  });

  it.each([
    ['a file', (file: string) => [[file], ''] as const],
    ['a descriptor', () => [['/dev/fd/3'], '3<<END\nopen sesame\nEND\n'] as const],
  ])('take the passphrase from %s', async (_what, given) => {
    const file = join(files, 'passphrase');
    await writeFile(file, 'open sesame\n');
    const [[path = ''], redirect] = given(file);
    const { code, output } = await hushlink(['share', '--passphrase-file', path], {
      input: 'hunter2',
      redirect,
    });
    expect(code).toBe(0);
    expect(await reveal(output, 'wrong')).not.toMatchObject({ value: 'hunter2' });
    expect(await reveal(output, 'open sesame')).toMatchObject({ value: 'hunter2' });
  });

  it('refuse a descriptor that cannot be read', async () => {
    const run = await hushlink(['share', '--passphrase-file', '/dev/fd/4'], {
      input: 'hunter2',
      redirect: '4</',
    });
    expect(run).toEqual({ code: 66, output: '', error: expect.stringMatching(/^hushlink: [^\n]+\n$/) });
    expect(server.seen).toEqual([]);
  });

  it.each([
    ['is not there', null, 66],
    ['is empty', '\n', 65],
  ])('refuse a passphrase file that %s', async (_what, text, code) => {
    const file = join(files, `file-${code}-${text?.length}`);
    if (text !== null) await writeFile(file, text);
    const run = await hushlink(['share', '--passphrase-file', file], { input: 'hunter2' });
    expect(run).toEqual({ code, output: '', error: expect.stringMatching(/^hushlink: [^\n]+\n$/) });
    expect(server.seen).toEqual([]);
  });

  it('choose a profile for this link alone', async () => {
    await userData.dispose();
    const other = { id: 'other', name: 'Other', server: server.url.replace('127.0.0.1', 'localhost') };
    const settings = settingsFor('https://eu.onetimesecret.com');
    userData = await createUserData({ ...settings, profiles: [...(settings.profiles as object[]), other] });
    const { code, output } = await hushlink(['share', '--profile', 'other'], { input: 'hunter2' });
    expect(code).toBe(0);
    expect(output).toMatch(/^http:\/\/localhost:/);
    expect((await userData.settings()).activeProfile).toBe('test');
    const none = await hushlink(['share', '--profile', 'nobody'], { input: 'hunter2' });
    expect(none).toEqual({
      code: 78,
      output: '',
      error: `hushlink: No profile, or more than one, goes by this name, so nothing was sent. There are: anonymous@eu.onetimesecret.com, anonymous@localhost:${server.port}.\n`,
    });
  });

  it('print JSON', async () => {
    const { code, output } = await hushlink(['share', '--json', '--ttl', '1h', '--note', 'for Bo'], {
      input: 'hunter2',
    });
    expect(code).toBe(0);
    expect(output.split('\n')).toHaveLength(2);
    const printed = JSON.parse(output) as Readonly<Record<string, unknown>>;
    expect(printed).toEqual({
      link: expect.stringMatching(/^http:\S+$/),
      expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      lifetimeSeconds: expect.closeTo(3_600, -1.5),
      hasPassphrase: false,
      server: server.url,
      account: null,
    });
    expect(await reveal(String(printed.link))).toMatchObject({ value: 'hunter2' });
  });
});

describe('hushlink of which a part is missing', () => {
  let app: string;
  beforeAll(async () => {
    app = join(files, 'broken');
    const whole = resolve(import.meta.dirname, '../..');
    await cp(join(whole, 'package.json'), join(app, 'package.json'));
    await cp(join(whole, 'out/main'), join(app, 'out/main'), {
      recursive: true,
      filter: (path) => !basename(path).startsWith('whole-app-'),
    });
  });

  it('still tells the running app what to do: that needs no more', async () => {
    const desktop = await startDesktop({ keyring: false, notifications: false, panel: false });
    onTestFinished(desktop.dispose);
    const running = await startOutside(desktop, { settings: null, userData, args: ['--generate'] });
    onTestFinished(running.dispose);
    await running.waitForEvent('window-opened');
    const { env } = desktop;
    const { executable } = electron;
    expect(await hushlink([app, '--activity'], { executable, env })).toMatchObject({ code: 0 });
    await running.waitForEvent('window-opened', 2);
  });

  it.each([
    ['to say something', ['--help']],
    ['to share', ['share']],
    ['to run in the tray', ['--hidden', '--ozone-platform=headless']],
  ])('does not stay when it is started %s', async (_what, args) => {
    const { executable } = electron;
    expect(await hushlink([app, ...args], { executable, input: 'hunter2' })).toMatchObject({ code: 70 });
    expect((await readdir(userData.folder)).filter((name) => name.startsWith('Singleton'))).toEqual([]);
  });
});
