import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OutsideApp, startOutside } from '../support/app/outside.ts';
import { settingsFor } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { waitFor } from '../support/desktop/processes.ts';
import { electron } from '../support/electron.ts';
import { type Cables, serverAddress, startCables } from './ways-out/cables.ts';
import { leaving, staying, takeWaysOut } from './ways-out/take-ways-out.ts';

let desktop: Desktop;
let cables: Cables;
let folder: string;
beforeAll(async () => {
  desktop = await startDesktop({ panel: false });
});
afterAll(() => desktop?.dispose());
beforeEach(async () => {
  cables = await startCables();
  folder = await mkdtemp(join(tmpdir(), 'hushlink-ways-out-'));
});
afterEach(async () => {
  await cables.dispose();
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
});

describe('a script in a window', () => {
  let app: OutsideApp;
  afterEach(() => app?.dispose());

  it('sends no packet in any way there is, and has no other program do it', async () => {
    // What opens an address in another program leaves a file instead.
    const opened = join(folder, 'opened');
    const opener = join(folder, 'xdg-open');
    await writeFile(opener, `#!/bin/sh\necho "$@" >>'${opened}'\n`);
    await chmod(opener, 0o755);
    app = await startOutside(desktop, {
      settings: settingsFor(`https://${serverAddress}`),
      args: ['--new'],
      prefix: cables.prefix,
      env: { PATH: `${folder}:${desktop.env.PATH}` },
      devTools: true,
    });
    await app.waitForEvent('window-opened');
    const before = await cables.sent();
    const outcomes = await takeWaysOut(app.process, [...staying, ...leaving]);
    expect(Object.keys(outcomes).length).toBeGreaterThan(500);
    // The count shows what leaves: the main process asks its server for a link.
    await desktop.clipboard.write('hello');
    await app.startAgain('--share-clipboard');
    await waitFor(async () => (await cables.sent()).server > before.server, { what: 'what the app sends' });
    const { here, elsewhere } = await cables.sent();
    expect({ here, elsewhere }).toEqual({ here: before.here, elsewhere: before.elsewhere });
    expect(await readdir(folder)).toEqual(['xdg-open']);
  });
});

describe('the same script in a window that is not confined', () => {
  it('sends packets to this computer and elsewhere', async () => {
    const [program = '', ...prefix] = [...cables.prefix, electron.executable];
    const switches = ['--remote-debugging-pipe', `--user-data-dir=${folder}`];
    const app = spawn(program, [...prefix, ...switches, join(import.meta.dirname, 'ways-out/open-app')], {
      env: { ...desktop.env },
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const ended = once(app, 'exit');
    try {
      const before = await cables.sent();
      await takeWaysOut(app, ['elements', 'webrtc']);
      await expect.poll(async () => (await cables.sent()).here).toBeGreaterThan(before.here);
      await expect.poll(async () => (await cables.sent()).elsewhere).toBeGreaterThan(before.elsewhere);
    } finally {
      app.kill('SIGKILL');
      await ended;
    }
  });
});
