import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createProbes, reveal } from '../desktop/probes.ts';
import { confinementOfRenderers, processesOf, sandboxed } from '../support/app/confinement.ts';
import { type OutsideApp, startOutside } from '../support/app/outside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { waitFor } from '../support/desktop/processes.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';
import { appDir, archive, asRoot, modeOf } from './system.ts';

let desktop: Desktop;
let server: OnetimeServer;
let app: OutsideApp | undefined;
beforeAll(async () => {
  await asRoot('tar', '--extract', '--directory=/opt', `--file=${archive()}`);
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
/** Where the archive was unpacked. */
const unpacked = async (): Promise<string> =>
  join('/opt', (await readdir('/opt')).find((name) => name.startsWith('hushlink-')) ?? 'nothing');

describe('without a package of the system, the app', () => {
  it.each([
    ['from the archive', async () => join(await unpacked(), 'hushlink')],
    ['from an AppImage', async () => join(appDir, 'AppRun')],
  ])('turns the clipboard into a link, in its sandbox: %s', async (_what, path) => {
    await probes.startOver();
    app = await startOutside(desktop, { settings: settingsFor(server.url), executable: await path() });
    await desktop.clipboard.write('without a package');
    await desktop.pressKeys('ctrl+shift+1');
    expect(await reveal(await probes.link())).toMatchObject({ value: 'without a package' });
    expect(await app.startAgain('--settings')).toBe(0);
    await probes.window(/Settings/);
    const { folder } = app.userData;
    const renderers = await waitFor(() => confinementOfRenderers(folder), { what: 'a renderer' });
    for (const confinement of renderers) expect(confinement).toEqual(sandboxed);
    for (const { args } of await processesOf(folder)) expect(args).not.toContain('--no-sandbox');
  });

  it('prepares its sandbox where it was unpacked', async () => {
    const folder = await unpacked();
    const helper = join(folder, 'chrome-sandbox');
    await asRoot('chmod', '4755', helper);
    await asRoot(join(folder, 'prepare-sandbox'));
    expect(await modeOf(helper)).toBe('755');
  });
});
