import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ownCommand } from '../../electron/adapters/desktop-keys/own-command.ts';
import { autostartFile } from '../../electron/adapters/login-start/autostart-entry.ts';
import { createProbes, reveal } from '../desktop/probes.ts';
import { confinementOfRenderers, sandboxed } from '../support/app/confinement.ts';
import { type OutsideApp, startOutside } from '../support/app/outside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { run, waitFor } from '../support/desktop/processes.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';
import { asRoot, debs, install, installedVersion, modeOf, repository, versionOf } from './system.ts';

const desktopEntry = '/usr/share/applications/app.hushlink.Hushlink.desktop';
const executable = '/usr/bin/hushlink';

let desktop: Desktop;
let server: OnetimeServer;
let app: OutsideApp | undefined;
beforeAll(async () => {
  await install(debs[0]);
  desktop = await startDesktop();
  server = await startOnetimeServer();
});
afterEach(async () => {
  await app?.dispose();
  app = undefined;
});
afterAll(async () => {
  await server?.dispose();
  await desktop?.dispose();
});
const probes = createProbes(
  () => desktop,
  () => server,
);
const start = async (change: Parameters<typeof settingsFor>[1] = {}): Promise<OutsideApp> => {
  await probes.startOver();
  app = await startOutside(desktop, { settings: settingsFor(server.url, change), executable });
  return app;
};
const quit = async (): Promise<void> => {
  await desktop.tray.press('Quit Hushlink');
  await waitFor(async () => (await desktop.tray.items()).length === 0, { what: 'the app to quit' });
};

describe('the installed app', () => {
  it('is on the path, where nobody else than root could have put it', async () => {
    const where = await run('sh', ['-c', 'command -v hushlink'], { env: desktop.env });
    expect(where.trim()).toBe(executable);
    expect(await modeOf('/usr/lib/hushlink/chrome-sandbox')).toBe('755');
  });

  it('opens from the menu for the first time, and asks where secrets go', async () => {
    await probes.startOver();
    await run('gio', ['launch', desktopEntry], { env: desktop.env });
    await probes.window(/Hushlink|Settings/);
    await waitFor(async () => (await desktop.tray.menu()).length > 0, { what: 'the menu of the tray' });
    expect(server.seen).toEqual([]);
    await quit();
  });

  it('is found in the menu with three things to do, which it does', async () => {
    const home = desktop.env.XDG_CONFIG_HOME ?? join(desktop.env.HOME ?? homedir(), '.config');
    await mkdir(join(home, 'Hushlink'), { recursive: true });
    await writeFile(join(home, 'Hushlink/settings.json'), JSON.stringify(settingsFor(server.url)));
    const entry = await readFile(desktopEntry, 'utf8');
    const commands = [...entry.matchAll(/^\[Desktop Action ([\w-]+)\]$.*?^Exec=([^\n]*)/gms)].map(
      ([, name = '', command = '']) => [name, command] as const,
    );
    expect(commands.map(([name]) => name)).toEqual(['share-clipboard', 'new', 'generate']);
    await desktop.clipboard.write('by an action');
    await probes.startOver();
    for (const [, command] of commands)
      await run('sh', ['-c', `setsid ${command} >/dev/null 2>&1 &`], { env: desktop.env });
    expect(await reveal(await probes.link())).toMatchObject({ value: 'by an action' });
    await probes.window(/New secret|Quick share|Hushlink/);
    await probes.window(/Generate/);
    await quit();
    await rm(join(home, 'Hushlink'), { recursive: true });
  });

  it('turns the clipboard into a link by the hotkey, with a token from the keyring', async () => {
    await desktop.keyring.store('Hushlink', `anna@example.com@127.0.0.1:${server.port}`, 'test-token');
    const started = await start({ username: 'anna@example.com' });
    await desktop.clipboard.write('from the package');
    await desktop.pressKeys('ctrl+shift+1');
    expect(await reveal(await probes.link())).toMatchObject({ value: 'from the package' });
    expect(server.seen.some(({ headers }) => /^Basic /.test(String(headers.authorization)))).toBe(true);
    expect(await started.startAgain('--settings')).toBe(0);
    await probes.window(/Settings/);
    const renderers = await waitFor(() => confinementOfRenderers(started.userData.folder), {
      what: 'a renderer',
    });
    for (const confinement of renderers) expect(confinement).toEqual(sandboxed);
  });

  it('keeps a draft while the server is away, and sends it', async () => {
    await server.refuse();
    await start();
    await desktop.clipboard.write('kept for later');
    await desktop.pressKeys('ctrl+shift+1');
    await probes.notification('Kept as a draft');
    await probes.startOver();
    await server.listen();
    await probes.notification('Link ready');
  });

  it.each([
    ['with a display', {}],
    ['without a display', { DISPLAY: '', WAYLAND_DISPLAY: '' }],
  ])('makes a link from standard input, %s', async (_where, change) => {
    const { userData } = await start();
    const link = await run('hushlink', [`--user-data-dir=${userData.folder}`, 'share', '-'], {
      env: { ...desktop.env, ...change },
      input: 'from a script\n',
      timeoutMs: 60_000,
    });
    expect(await reveal(link.trim())).toMatchObject({ value: 'from a script' });
  });
});

describe('a login', () => {
  it('at which the panel comes late gets the icon in it, and no window', async () => {
    const late = await startDesktop({ panel: false, notifications: false });
    const icons = (count: number) =>
      waitFor(async () => (await late.tray.items()).length === count, { what: `${count} icons in the tray` });
    const windows = async () => (await late.windows()).filter((title) => /New secret/.test(title));
    try {
      const config = join(
        late.env.XDG_CONFIG_HOME ?? join(late.env.HOME ?? homedir(), '.config'),
        'Hushlink',
      );
      await mkdir(config, { recursive: true });
      await writeFile(join(config, 'settings.json'), JSON.stringify(settingsFor(server.url)));
      // What the switch in Settings writes.
      const own = { execPath: '/usr/lib/hushlink/hushlink', env: late.env, appPath: null, switches: [] };
      expect(ownCommand(own)).toEqual([executable]);
      const file = join(config, 'at-login.desktop');
      await writeFile(file, autostartFile([...ownCommand(own), '--at-login']));
      await run('gio', ['launch', file], { env: late.env });
      // For this one the panel comes too late, so more than three seconds have gone by when its window opens.
      app = await startOutside(late, { settings: settingsFor(server.url, { hotkey: null }), executable });
      await waitFor(async () => (await windows()).length === 1, { what: 'the window of the other' });
      await late.startPanel();
      await icons(2);
      expect(await windows()).toHaveLength(1);
      await app.dispose();
      await icons(1);
      await late.tray.press('Quit Hushlink');
      await icons(0);
      await rm(config, { recursive: true });
    } finally {
      await late.dispose();
    }
  });
});

describe('an upgrade from the repository, while the app runs,', () => {
  beforeAll(async () => {
    await asRoot('rm', '-f', '/etc/apt/sources.list', '/etc/apt/sources.list.d/debian.sources');
    await asRoot('cp', `${repository}/hushlink-archive-keyring.gpg`, '/usr/share/keyrings/');
    await asRoot('cp', `${repository}/hushlink.sources`, '/etc/apt/sources.list.d/');
    await asRoot('apt-get', 'update', '--quiet');
  });

  it('leaves it working, and the next start is the new one', async () => {
    const started = await start();
    await asRoot('apt-get', 'upgrade', '--yes', '--quiet');
    expect(await installedVersion()).toBe(await versionOf(debs[1]));
    await desktop.clipboard.write('during the upgrade');
    await desktop.pressKeys('ctrl+shift+1');
    expect(await reveal(await probes.link())).toMatchObject({ value: 'during the upgrade' });
    // Its windows are new processes, from files that are gone.
    expect(await started.startAgain('--generate')).toBe(0);
    await probes.window(/Generate/);
    await quit();
    expect(await started.ended()).toBe(0);
    await start();
    await desktop.clipboard.write('after the upgrade');
    await desktop.pressKeys('ctrl+shift+1');
    expect(await reveal(await probes.link())).toMatchObject({ value: 'after the upgrade' });
  });

  it('can be taken back', async () => {
    await install(debs[0]);
    expect(await installedVersion()).toBe(await versionOf(debs[0]));
    expect(await modeOf('/usr/lib/hushlink/chrome-sandbox')).toBe('755');
    await start();
  });

  it('is refused when the repository was changed by somebody without its key', async () => {
    await asRoot('cp', '-r', repository, '/srv/apt');
    await asRoot(
      'sh',
      '-c',
      'sed -i s,^URIs:.*,URIs:\\ file:///srv/apt, /etc/apt/sources.list.d/hushlink.sources',
    );
    await asRoot(
      'sh',
      '-c',
      'echo "Changed: yes" >> /srv/apt/dists/testing/Release; sed -i s/Hushlink/Other/ /srv/apt/dists/testing/InRelease',
    );
    await expect(asRoot('apt-get', 'update', '--quiet', '--error-on=any')).rejects.toThrow(
      /signature|not signed|NO_PUBKEY|BADSIG/i,
    );
  });
});
