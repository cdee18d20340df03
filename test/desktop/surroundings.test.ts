import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownCommand } from '../../electron/adapters/desktop-keys/own-command.ts';
import { autostartFile } from '../../electron/adapters/login-start/autostart-entry.ts';
import { type AppOptions, type OutsideApp, startOutside } from '../support/app/outside.ts';
import { shareStandardInput } from '../support/app/standard-input.ts';
import { createUserData, settingsFor } from '../support/app/user-data.ts';
import { type Desktop, type DesktopOptions, startDesktop } from '../support/desktop/desktop.ts';
import { run, waitFor } from '../support/desktop/processes.ts';
import { electron } from '../support/electron.ts';
import { startForwardingProxy } from '../support/forwarding-proxy.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';
import { createProbes, reveal } from './probes.ts';

let desktop: Desktop;
let server: OnetimeServer;
let app: OutsideApp;
const probes = createProbes(
  () => desktop,
  () => server,
);
beforeEach(async () => {
  server = await startOnetimeServer();
});
afterEach(async () => {
  await app?.dispose();
  await desktop?.dispose();
  await server.dispose();
});

const start = async (surroundings: DesktopOptions, options: Partial<AppOptions> = {}): Promise<void> => {
  desktop = await startDesktop(surroundings);
  app = await startOutside(desktop, { settings: settingsFor(server.url), ...options });
};
const account = () => `anna@example.com@127.0.0.1:${server.port}`;
const asAnna = () => ({ settings: settingsFor(server.url, { username: 'anna@example.com' }) });

describe('a desktop that shows no tray icons', () => {
  it('gets a window instead, and the icon as soon as there is a panel', async () => {
    await start({ panel: false });
    await probes.window(/New secret/);
    await desktop.startPanel();
    await waitFor(async () => (await desktop.tray.items()).length === 1, { what: 'the icon in the tray' });
  });

  it('gets a window at every start', async () => {
    await start({ panel: false }, { args: [] });
    await probes.window(/New secret/);
    await probes.escape(/New secret/);
    expect(await app.startAgain('--hidden')).toBe(0);
    await probes.window(/New secret/);
  });
});

describe('a login', () => {
  it('at which the panel comes late gets the icon in it, and no window', async () => {
    const settings = settingsFor(server.url, { hotkey: null });
    const icons = (count: number) =>
      waitFor(async () => (await desktop.tray.items()).length === count, {
        what: `${count} icons in the tray`,
      });
    await start({ panel: false, notifications: false, keyring: false }, { settings, args: ['--at-login'] });
    // For this one the panel comes too late, so more than three seconds have gone by when its window opens.
    const other = await startOutside(desktop, { settings });
    await probes.window(/New secret/);
    await desktop.startPanel();
    await icons(2);
    expect((await desktop.windows()).filter((title) => /New secret/.test(title))).toHaveLength(1);
    await other.dispose();
    await icons(1);
    await desktop.tray.press('Quit Hushlink');
    await app.ended();
    await icons(0);

    // As a desktop starts it: by the file that the switch in Settings writes.
    const file = join(app.userData.folder, 'at-login.desktop');
    const own = { execPath: electron.executable, env: {}, appPath: resolve(import.meta.dirname, '../..') };
    const switches = ['--ozone-platform=x11', `--user-data-dir=${app.userData.folder}`];
    await writeFile(file, autostartFile([...ownCommand({ ...own, switches }), '--at-login']));
    await run('gio', ['launch', file], { env: desktop.env });
    await icons(1);
    await desktop.tray.press('Quit Hushlink');
    await icons(0);
  });
});

describe('a computer behind a proxy', () => {
  it('is asked through it for nothing but the server of the user', async () => {
    const proxy = await startForwardingProxy();
    desktop = await startDesktop({ panel: false });
    const env = { ...desktop.env, all_proxy: `http://127.0.0.1:${proxy.port}`, no_proxy: '<-loopback>' };
    app = await startOutside({ ...desktop, env }, { settings: settingsFor(server.url) });
    await probes.window(/New secret/);
    await desktop.clipboard.write('not for a proxy');
    await desktop.pressKeys('ctrl+shift+1');
    await probes.link();
    expect(proxy.asked).toEqual([]);
    await proxy.dispose();
  });
});

describe('a desktop without a keyring', () => {
  it('shares anonymously', async () => {
    await start({ keyring: false, panel: false });
    await desktop.clipboard.write('anonymous');
    await desktop.pressKeys('ctrl+shift+1');
    await probes.link();
  });

  it('sends nothing for an account, and says why', async () => {
    await start({ keyring: false, panel: false }, asAnna());
    await desktop.clipboard.write('of an account');
    await desktop.pressKeys('ctrl+shift+1');
    expect(await probes.notification('No link was created')).toContain('No keychain was found');
    expect(server.seen).toEqual([]);
  });
});

describe('a desktop whose keyring never answers', () => {
  it('lets share - end soon, to be tried again later', async () => {
    desktop = await startDesktop({ panel: false, notifications: false, keyring: 'silent' });
    const userData = await createUserData(asAnna().settings);
    const begun = performance.now();
    const run = await shareStandardInput(desktop, userData.folder, 'hunter2');
    expect(run).toMatchObject({ code: 75, output: '' });
    expect(run.error).toMatch(/The keychain does not answer/);
    expect(performance.now() - begun).toBeLessThan(20_000);
    expect(server.seen).toEqual([]);
    await userData.dispose();
  });
});

describe('a desktop with a locked keyring', () => {
  it('ends share - after half a minute, to be tried again later', async () => {
    desktop = await startDesktop({ panel: false, notifications: false });
    await desktop.keyring.store('Hushlink', account(), 'test-token');
    await desktop.keyring.lock();
    const userData = await createUserData(asAnna().settings);
    const run = await shareStandardInput(desktop, userData.folder, 'hunter2');
    expect(run).toMatchObject({ code: 75, output: '' });
    expect(run.error).toMatch(/The keychain is locked/);
    expect(server.seen).toEqual([]);
    await userData.dispose();
  });

  it('sends nothing, and the app still ends when it is told to', async () => {
    await start({}, asAnna());
    await desktop.keyring.store('Hushlink', account(), 'test-token');
    await desktop.keyring.lock();
    await desktop.clipboard.write('behind a lock');
    await desktop.pressKeys('ctrl+shift+1');
    // The system asks for the password, and nobody answers.
    await waitFor(async () => (await desktop.windows()).length > 0, {
      what: 'the question for the password',
    });
    expect(server.seen).toEqual([]);
    expect(await desktop.clipboard.read()).toBe('behind a lock');
    app.process.kill('SIGTERM');
    await app.ended();
  });
});

describe('a desktop without notifications or a session bus', () => {
  it('still shares', async () => {
    await start({ notifications: false, panel: false, keyring: false });
    await desktop.clipboard.write('unannounced');
    await desktop.pressKeys('ctrl+shift+1');
    await probes.link();
  });

  it('gets a window for what did not go as expected', async () => {
    await start({ notifications: false, panel: false, keyring: false });
    await server.refuse();
    await desktop.clipboard.write('refused');
    await desktop.pressKeys('ctrl+shift+1');
    await probes.window(/No link was created/);
    expect(await desktop.clipboard.read()).toBe('refused');
    await server.listen();
  });

  it('starts without a bus', async () => {
    desktop = await startDesktop({ notifications: false, panel: false, keyring: false });
    // Not merely unset: then the first program to ask would start a bus.
    const env = { ...desktop.env, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/bus' };
    app = await startOutside({ ...desktop, env }, { settings: settingsFor(server.url), args: [] });
    await probes.window(/New secret/);
  });
});

describe('settings that cannot be read', () => {
  it('are reported as the reason why the app does not start', async () => {
    await start(
      {},
      {
        settings: null,
        prepare: async (folder) => void (await mkdir(join(folder, 'settings.json'))),
        until: 'failed',
      },
    );
    await probes.window(/Hushlink/);
    // Whoever tries once more is told too, and need not wait for a program that answers nobody.
    const { userData } = app;
    const again = await startOutside(desktop, { settings: null, userData, until: 'failed' });
    expect(app.process.exitCode).toBe(null);
    await waitFor(async () => (await desktop.windows()).length === 2, { what: 'the second message' });
    // One window gets the keys, and when it is gone the other.
    await probes.focused(/Hushlink/);
    await desktop.pressKeys('Return');
    await waitFor(async () => (await desktop.windows()).length === 1, { what: 'one message to be gone' });
    await probes.focused(/Hushlink/);
    await desktop.pressKeys('Return');
    for (const { ended } of [app, again]) expect(await ended()).toBe(1);
  });
});

describe('a pipe in the place of the settings', () => {
  it('holds no start up, and is said to be why there is none', async () => {
    desktop = await startDesktop({ panel: false, keyring: false, notifications: false });
    const userData = await createUserData(null);
    await run('mkfifo', [join(userData.folder, 'settings.json')], { env: desktop.env });
    const shared = await shareStandardInput(desktop, userData.folder, 'hunter2');
    expect(shared).toMatchObject({ code: 78, output: '' });
    app = await startOutside(desktop, { settings: null, userData, until: 'failed' });
    await probes.focused(/Hushlink/);
    await desktop.pressKeys('Return');
    expect(await app.ended()).toBe(1);
    await userData.dispose();
  });
});

describe('a start that cannot succeed', () => {
  const startsInVain = async (folder: string, change: Readonly<Record<string, string>> = {}) => {
    const child = spawn(electron.executable, [`--user-data-dir=${folder}`, '.'], {
      cwd: resolve(import.meta.dirname, '../..'),
      env: { ...desktop.env, ...change },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const said: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    const ended = once(child, 'close').then(([code]) => code as number | null);
    await waitFor(
      async () => {
        // The message waits for its reader, where there is one.
        if ((await desktop.windows()).includes('Hushlink cannot start')) await desktop.pressKeys('Return');
        return child.exitCode !== null || child.signalCode !== null;
      },
      { what: 'it to end' },
    );
    return { code: await ended, error: Buffer.concat(said).toString() };
  };

  it.each([
    [
      'a user-data folder under a file',
      '/etc/hostname/x',
      {},
      /hushlink: .*cannot start\. The folder .*hostname/,
    ],
    ['a user-data folder that cannot be written', '/proc/x', {}, /cannot start\. The folder \/proc\/x/],
    [
      'a folder for temporary files that cannot be written',
      null,
      { TMPDIR: '/proc' },
      /cannot start.*TMPDIR/,
    ],
    ['one whose path is too long', null, { TMPDIR: `/tmp/${'x'.repeat(120)}` }, /cannot start.*TMPDIR/],
    ['no display', null, { DISPLAY: '' }, /cannot start\. There is no display/],
  ])('says why, with exit code 1: %s', async (_what, folder, change, words) => {
    desktop = await startDesktop({ panel: false, keyring: false, notifications: false });
    const userData = await createUserData(settingsFor(server.url));
    const { code, error } = await startsInVain(folder ?? userData.folder, change);
    await userData.dispose();
    expect(error).toMatch(words);
    expect(code).toBe(1);
  });
});

describe('another start that cannot be understood', () => {
  it.each([
    ['with a link far too long', [`--open=${'x'.repeat(20_000)}`]],
    ['with a switch of Chromium far too long', [`--lang=${'x'.repeat(40_000)}`]],
    ['with an option there is not', ['--nwe']],
    ['with a word there is not', ['shar', '-']],
  ])('ends with exit code 64 and leaves the app that runs alone: %s', async (_what, args) => {
    await start({ panel: false, keyring: false, notifications: false });
    expect(await app.startAgain(...args)).toBe(64);
    // The longest link that is taken still reaches it.
    expect(await app.startAgain('--open', `https://eu.onetimesecret.com/secret/${'x'.repeat(9_900)}`)).toBe(
      0,
    );
    await probes.window(/Open a link/);
    expect(app.process.exitCode).toBe(null);
    expect(app.process.signalCode).toBe(null);
  });
});

describe('a terminal that is closed', () => {
  it('does not affect the app', async () => {
    await start({});
    app.process.stderr?.destroy();
    app.process.stdout?.destroy();
    for (const text of ['one', 'two']) {
      await probes.startOver();
      await desktop.clipboard.write(text);
      await desktop.pressKeys('ctrl+shift+1');
      await probes.link();
      // Only now does another press count.
      await probes.notification('Link copied');
    }
    const before = await cpuSeconds(app.process.pid);
    await desktop.tray.press('New secret…');
    await probes.window(/New secret/);
    // Reporting that nothing can be reported would go on for ever.
    expect((await cpuSeconds(app.process.pid)) - before).toBeLessThan(3);
  });
});

describe('a notification that another program says was pressed', () => {
  it('does nothing', async () => {
    await start({});
    await desktop.clipboard.write('not to be burned');
    await desktop.pressKeys('ctrl+shift+1');
    const link = await probes.link();
    await probes.notification('Link copied');
    for (let id = 1; id < 10; id += 1) {
      await run(
        'gdbus',
        [
          'emit',
          '--session',
          '--object-path',
          '/org/freedesktop/Notifications',
          '--signal',
          'org.freedesktop.Notifications.ActionInvoked',
          `uint32 ${id}`,
          "'action-0'",
        ],
        { env: desktop.env },
      );
    }
    expect(await reveal(link)).toMatchObject({ value: 'not to be burned' });
    await desktop.notifications.press('Undo');
    await probes.notification('The link could not be burned');
  });
});

describe('settings that cannot be used', () => {
  it.each([
    ['damaged', '{"version":1,"profiles":'],
    ['of a newer version', '{"version":99}'],
  ])('are set aside: %s', async (_name, settings) => {
    await start({}, { settings, args: [] });
    await probes.window(/Hushlink|Settings/);
    expect(await probes.notification('The settings could not be read')).toMatch(
      /^They were saved as settings\.\w+-\d+\.json/,
    );
    expect(server.seen).toEqual([]);
  });
});

/** Processor time of a process so far. */
const cpuSeconds = async (pid: number | undefined): Promise<number> => {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
};
