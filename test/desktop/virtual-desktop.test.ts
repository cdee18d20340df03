import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Message, sessionBus } from '@jellybrick/dbus-next';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { parseVariant } from '../support/desktop/gvariant.ts';
import { run, waitFor } from '../support/desktop/processes.ts';
import { callBus } from '../support/desktop/session-bus.ts';
import { electron } from '../support/electron.ts';

let desktop: Desktop;
beforeAll(async () => {
  desktop = await startDesktop();
});
afterAll(() => desktop?.dispose());

describe('the clipboard', () => {
  it.each(['plain', 'æøå 😀', 'two\nlines', ' spaces '])('keeps a text: %j', async (text) => {
    await desktop.clipboard.write(text);
    expect(await desktop.clipboard.read()).toBe(text);
  });

  it('offers something other than text', async () => {
    await desktop.clipboard.writeAs('image/png', Uint8Array.of(0x89, 0x50));
    expect(await desktop.clipboard.targets()).toContain('image/png');
    expect(await desktop.clipboard.read()).toBeNull();
  });

  it('can be empty', async () => {
    await desktop.clipboard.write('something');
    await desktop.clipboard.clear();
    expect(await desktop.clipboard.read()).toBeNull();
    expect(await desktop.clipboard.targets()).toEqual([]);
  });
});

describe('the keyring', () => {
  it('keeps and forgets an entry', async () => {
    await desktop.keyring.store('Test', 'anna@example.com', 'tøken');
    expect(await desktop.keyring.lookup('Test', 'anna@example.com')).toBe('tøken');
    await desktop.keyring.clear('Test', 'anna@example.com');
    expect(await desktop.keyring.lookup('Test', 'anna@example.com')).toBeNull();
  });

  it('can be locked from the start', async () => {
    const other = await startDesktop({ keyring: 'locked', panel: false, notifications: false });
    expect(
      await callBus(
        other.env,
        'org.freedesktop.secrets',
        '/org/freedesktop/secrets/collection/login',
        'org.freedesktop.DBus.Properties.Get',
        ['org.freedesktop.Secret.Collection', 'Locked'],
      ),
    ).toEqual([true]);
    await other.dispose();
  });

  it('can be missing, and then nothing starts one', async () => {
    const other = await startDesktop({ keyring: false, notifications: false });
    await expect(other.keyring.lookup('Test', 'anna@example.com')).rejects.toThrow('org.freedesktop.secrets');
    await other.dispose();
  });
});

describe('a program on the desktop', () => {
  let app: ChildProcess;
  let userData: string;
  const told: unknown[] = [];
  const hasTold = (event: string) =>
    waitFor(() => told.includes(event), { what: `the app to tell ${event}` });
  beforeAll(async () => {
    userData = await mkdtemp(join(tmpdir(), 'hushlink-tiny-app-'));
    app = spawn(electron.executable, [`--user-data-dir=${userData}`, join(import.meta.dirname, 'tiny-app')], {
      env: { ...desktop.env },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    app.on('message', (event) => told.push(event));
    await hasTold('ready');
  });
  afterAll(async () => {
    const ended = once(app, 'exit');
    app.kill('SIGKILL');
    await ended;
    await rm(userData, { recursive: true, force: true, maxRetries: 10 });
  });

  it('has its icon in the tray, with its menu', async () => {
    await waitFor(async () => (await desktop.tray.items()).length === 1, { what: 'the icon in the tray' });
    const menu = await waitFor(async () => (await desktop.tray.menu()).length === 5 && desktop.tray.menu(), {
      what: 'the menu of the icon',
    });
    expect(menu.map(({ id: _id, ...item }) => item)).toEqual([
      { label: 'Say hello', enabled: true, separator: false, ticked: null, children: [] },
      { label: 'Not now', enabled: false, separator: false, ticked: null, children: [] },
      expect.objectContaining({ separator: true }),
      { label: 'snake_case', enabled: true, separator: false, ticked: true, children: [] },
      expect.objectContaining({
        label: 'More',
        children: [expect.objectContaining({ label: 'Deep inside' })],
      }),
    ]);
  });

  it('receives clicks in its menu', async () => {
    await desktop.tray.press('Say hello');
    await hasTold('hello');
    await desktop.tray.press('Deep inside');
    await hasTold('deep');
    await expect(desktop.tray.press('Not now')).rejects.toThrow('switched off');
    await expect(desktop.tray.press('Nowhere')).rejects.toThrow('Nowhere');
  });

  it('receives a click on its icon', async () => {
    await desktop.tray.activate();
    await hasTold('activated');
  });

  it('receives its hotkey', async () => {
    await desktop.pressKeys('ctrl+shift+1');
    await hasTold('hotkey');
  });

  it('shows its notification, also in a picture of the whole screen, and receives a click on it', async () => {
    await hasTold('notified');
    const shown = await waitFor(async () => (await desktop.notifications.list())[0], {
      what: 'a notification',
    });
    expect(shown).toMatchObject({
      appName: 'tiny-app',
      summary: 'Link copied',
      body: 'Opens once, until 3 May, 14:05.',
    });
    const picture = resolve(import.meta.dirname, '../../artifacts/virtual-desktop.png');
    await desktop.screenshot(picture);
    expect(sizeOf(await readFile(picture))).toEqual([1_280, 800]);
    await desktop.notifications.click();
    await hasTold('notification clicked');
  });
});

describe('the whole desktop', () => {
  it('presses a button of a notification by its label', async () => {
    const bus = sessionBus({ busAddress: desktop.env.DBUS_SESSION_BUS_ADDRESS ?? '' });
    const pressed: unknown[] = [];
    bus.on('message', (message) => {
      if (message.member === 'ActionInvoked') pressed.push(message.body[1]);
    });
    const notify = async (summary: string, key: string, label: string): Promise<void> => {
      await bus.call(
        new Message({
          destination: 'org.freedesktop.Notifications',
          path: '/org/freedesktop/Notifications',
          interface: 'org.freedesktop.Notifications',
          member: 'Notify',
          signature: 'susssasa{sv}i',
          body: ['test', 0, '', summary, '', [key, label], {}, -1],
        }),
      );
      await waitFor(async () => (await desktop.notifications.list()).at(-1)?.summary === summary, {
        what: `the notification ${summary}`,
      });
    };

    await notify('One', 'undo', 'Undo');
    await notify('Another', 'keep', 'Keep');
    await desktop.notifications.press('Undo');
    await waitFor(() => pressed.length > 0, { what: 'the press to arrive' });
    await expect(desktop.notifications.press('Redo')).rejects.toThrow('#Keep (Another)');
    expect(pressed).toEqual(['undo']);
    bus.disconnect();
    await desktop.notifications.closeAll();
  });

  it('lists the open windows', async () => {
    expect(await desktop.windows()).toEqual([]);
  });

  it('works without a panel', async () => {
    const other = await startDesktop({ panel: false, keyring: false, notifications: false });
    await expect(other.tray.items()).rejects.toThrow('StatusNotifierWatcher');
    await other.startPanel();
    expect(await other.tray.items()).toEqual([]);
    await other.dispose();
    await expect(access(other.env.XDG_CONFIG_HOME ?? '')).rejects.toThrow('ENOENT');
  });

  it('has its display to itself as long as it runs', async () => {
    const desktop = await startDesktop({ panel: false, keyring: false, notifications: false });
    const lock = `/tmp/.X${desktop.env.DISPLAY?.slice(1)}-lock`;
    const owner = Number(await readFile(lock, 'utf8'));
    await desktop.dispose();
    expect(owner).toBe(process.pid);
    await expect(readFile(lock)).rejects.toThrow('ENOENT');
  });

  it('ends when the process that started it is killed', async () => {
    const source = `
      import { startDesktop } from ${JSON.stringify(resolve(import.meta.dirname, '../support/desktop/desktop.ts'))};
      const { env } = await startDesktop();
      process.send(env);
      setInterval(() => {}, 1_000);`;
    const starter = spawn(process.execPath, ['--input-type=module', '--eval', source], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const [env] = (await once(starter, 'message')) as [Desktop['env']];
    await expect(run('xprop', ['-root'], { env })).resolves.toContain('_NET_SUPPORTING_WM_CHECK');
    starter.kill('SIGKILL');
    await waitFor(
      async () => {
        const displayIsGone = await run('xprop', ['-root'], { env }).then(
          () => false,
          () => true,
        );
        const folderIsGone = await access(env.XDG_CONFIG_HOME ?? '').then(
          () => false,
          () => true,
        );
        return displayIsGone && folderIsGone;
      },
      { what: 'the desktop to be cleared away' },
    );
  });

  it('reads what gdbus prints', () => {
    expect(
      parseVariant(
        "(uint32 3, (0, {'a': <'it\\'s'>, 'b': <@as []>}, [<(1, {'c': <true>}, @av [])>, <-2.5>]))",
      ),
    ).toEqual([3, [0, { a: "it's", b: [] }, [[1, { c: true }, []], -2.5]]]);
  });
});

/** Of a PNG file: two numbers at the start of its header. */
const sizeOf = (png: Buffer): readonly [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];
