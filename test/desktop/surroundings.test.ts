import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AppOptions, type OutsideApp, startOutside } from '../support/app/outside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, type DesktopOptions, startDesktop } from '../support/desktop/desktop.ts';
import { waitFor } from '../support/desktop/processes.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';
import { createProbes } from './probes.ts';

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
  it('gets a window instead, and the icon as soon as there is a place for it', async () => {
    await start({ panel: false });
    await probes.window(/New secret/);
    await desktop.startPanel();
    await waitFor(async () => (await desktop.tray.items()).length === 1, { what: 'the icon in the tray' });
  });

  it('gets a window at every start', async () => {
    await start({ panel: false }, { args: [] });
    await probes.window(/New secret/);
    await desktop.pressKeys('Escape');
    await probes.noWindow(/New secret/);
    expect(await app.startAgain('--hidden')).toBe(0);
    await probes.window(/New secret/);
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

describe('a desktop with a locked keyring', () => {
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
  it('shares all the same', async () => {
    await start({ notifications: false, panel: false, keyring: false });
    await desktop.clipboard.write('unannounced');
    await desktop.pressKeys('ctrl+shift+1');
    await probes.link();
  });

  it('starts without a bus', async () => {
    desktop = await startDesktop({ notifications: false, panel: false, keyring: false });
    const { DBUS_SESSION_BUS_ADDRESS: _address, ...env } = desktop.env;
    app = await startOutside({ ...desktop, env }, { settings: settingsFor(server.url), args: [] });
    await probes.window(/New secret/);
  });
});

describe('settings that cannot be used', () => {
  it.each([
    ['damaged', '{"version":1,"profiles":'],
    ['of a newer version', '{"version":99}'],
  ])('are set aside: %s', async (_name, settings) => {
    await start({}, { settings, args: [] });
    await probes.window(/Hushlink|Settings/);
    expect(server.seen).toEqual([]);
  });
});
