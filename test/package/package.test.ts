import { join, resolve } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runTool } from '../../scripts/steps.ts';
import { createProbes, reveal } from '../desktop/probes.ts';
import { confinementOf, renderersOf, sandboxed } from '../support/app/confinement.ts';
import { type OutsideApp, startOutside } from '../support/app/outside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { run as execute, waitFor } from '../support/desktop/processes.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';

const folder = resolve(import.meta.dirname, '../../dist/linux-unpacked');
const executable = join(folder, 'hushlink');

let desktop: Desktop;
let server: OnetimeServer;
let app: OutsideApp | undefined;
beforeAll(async () => {
  const packed = await runTool('node', ['scripts/package-dir.ts', '--built']);
  expect(packed.code, packed.output).toBe(0);
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

describe('the packaged app', () => {
  it('holds what it needs and nothing else', () => {
    const files = listPackage(join(folder, 'resources', 'app.asar'), { isPack: false })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.\w+$/.test(path) && !path.startsWith('/out/renderer/'));
    expect(files.sort()).toEqual([
      '/node_modules/keytar/LICENSE.md',
      '/node_modules/keytar/lib/keytar.js',
      '/node_modules/keytar/package.json',
      '/node_modules/keytar/prebuilds/linux-x64/keytar.node',
      '/out/main/main.js',
      '/out/preload/preload.cjs',
      '/package.json',
      '/resources/icon.png',
      '/resources/licences.json',
      '/resources/tray/attention-linux.png',
      '/resources/tray/attention-on-dark.png',
      '/resources/tray/attention-on-dark@2x.png',
      '/resources/tray/attention-on-light.png',
      '/resources/tray/attention-on-light@2x.png',
      '/resources/tray/attentionTemplate.png',
      '/resources/tray/attentionTemplate@2x.png',
      '/resources/tray/idle-linux.png',
      '/resources/tray/idle-on-dark.png',
      '/resources/tray/idle-on-dark@2x.png',
      '/resources/tray/idle-on-light.png',
      '/resources/tray/idle-on-light@2x.png',
      '/resources/tray/idleTemplate.png',
      '/resources/tray/idleTemplate@2x.png',
      '/resources/tray/waiting-linux.png',
      '/resources/tray/waiting-on-dark.png',
      '/resources/tray/waiting-on-dark@2x.png',
      '/resources/tray/waiting-on-light.png',
      '/resources/tray/waiting-on-light@2x.png',
      '/resources/tray/waitingTemplate.png',
      '/resources/tray/waitingTemplate@2x.png',
    ]);
  });

  it.each([
    ['runs no scripts of others', FuseV1Options.RunAsNode, false],
    ['takes no NODE_OPTIONS', FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
    ['lets no debugger in', FuseV1Options.EnableNodeCliInspectArguments, false],
    ['encrypts cookies', FuseV1Options.EnableCookieEncryption, true],
    ['checks its archive', FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
    ['starts from its archive only', FuseV1Options.OnlyLoadAppFromAsar, true],
    ['gives file: pages no powers', FuseV1Options.GrantFileProtocolExtraPrivileges, false],
  ] as const)('%s', async (_name, fuse, on) => {
    const wire = await getCurrentFuseWire(executable);
    expect(wire[fuse]).toBe(on ? FuseState.ENABLE : FuseState.DISABLE);
  });

  it('really lets no debugger in', async () => {
    // Electron would open the door before the app has a say; the app then refuses a switch it does not know.
    const started = execute(executable, ['--hidden', '--inspect=0'], { env: desktop.env });
    await expect(started).rejects.toMatchObject({
      exitCode: 64,
      stderr: expect.not.stringContaining('Debugger listening'),
    });
  });

  it('turns the clipboard into a link', async () => {
    await start();
    await desktop.clipboard.write('from the package');
    await desktop.pressKeys('ctrl+shift+1');
    expect(await reveal(await probes.link())).toMatchObject({ value: 'from the package' });
    await probes.notification('Link copied');
  });

  it('reads the token from the keyring', async () => {
    await desktop.keyring.store('Hushlink', `anna@example.com@127.0.0.1:${server.port}`, 'test-token');
    await start({ username: 'anna@example.com' });
    await desktop.clipboard.write('of an account');
    await desktop.pressKeys('ctrl+shift+1');
    await probes.link();
    expect(server.seen.at(-1)?.headers.authorization).toMatch(/^Basic /);
  });

  it('opens its windows in the sandbox, and ends with exit code 0', async () => {
    const started = await start();
    expect(await started.startAgain('--settings')).toBe(0);
    await probes.window(/Settings/);
    const renderers = await waitFor(() => renderersOf(started.userData.folder), { what: 'a renderer' });
    for (const pid of renderers) expect(await confinementOf(pid)).toEqual(sandboxed);
    await desktop.tray.press('Quit Hushlink');
    expect(await started.ended()).toBe(0);
  });
});
