import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createProbes, reveal } from '../desktop/probes.ts';
import { confinementOfRenderers, sandboxed } from '../support/app/confinement.ts';
import { type OutsideApp, startOutside } from '../support/app/outside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { run, waitFor } from '../support/desktop/processes.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';
import { appDir, asRoot, debs, install, modeOf } from './system.ts';

const helper = '/usr/lib/hushlink/chrome-sandbox';

let desktop: Desktop;
let server: OnetimeServer;
let app: OutsideApp | undefined;
beforeAll(async () => {
  const env = { PATH: '/usr/bin:/bin' };
  await expect(run('unshare', ['--user', '--map-root-user', 'true'], { env })).rejects.toThrow();
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

describe('where users may make no namespaces, the installed app', () => {
  it('runs in its sandbox all the same, by the helper', async () => {
    expect(await modeOf(helper)).toBe('4755');
    await probes.startOver();
    app = await startOutside(desktop, { settings: settingsFor(server.url), executable: '/usr/bin/hushlink' });
    await desktop.clipboard.write('without namespaces');
    await desktop.pressKeys('ctrl+shift+1');
    expect(await reveal(await probes.link())).toMatchObject({ value: 'without namespaces' });
    expect(await app.startAgain('--settings')).toBe(0);
    await probes.window(/Settings/);
    const folder = app.userData.folder;
    const renderers = await waitFor(() => confinementOfRenderers(folder), { what: 'a renderer' });
    for (const confinement of renderers) expect(confinement).toEqual(sandboxed);
  });

  it('is recommended by an AppImage, which has no other way and says so in the language of the user', async () => {
    const started = (LANG: string) =>
      run(`${appDir}/AppRun`, ['--hidden'], { env: { PATH: '/usr/bin:/bin', HOME: '/tmp', LANG } });
    await expect(started('C.UTF-8')).rejects.toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/^hushlink: This system denies the user namespaces/),
    });
    await expect(started('de_DE.UTF-8')).rejects.toMatchObject({
      stderr: expect.stringContaining('verweigert'),
    });
  });

  it('does not start without the helper, instead of giving the sandbox up', async () => {
    await asRoot('chmod', '0755', helper);
    const started = run('hushlink', ['--hidden'], { env: desktop.env, timeoutMs: 30_000 });
    await expect(started).rejects.toThrow(/chrome-sandbox is owned by root and has mode 4755/);
    await asRoot('/usr/lib/hushlink/prepare-sandbox');
    expect(await modeOf(helper)).toBe('4755');
  });
});
