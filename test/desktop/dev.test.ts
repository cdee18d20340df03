import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, cp, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confinementOfRenderers, sandboxed } from '../support/app/confinement.ts';
import { createUserData, settingsFor, type UserData } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { waitFor } from '../support/desktop/processes.ts';
import { electron } from '../support/electron.ts';

const root = resolve(import.meta.dirname, '../..');
const configuration = ['package.json', 'tsconfig.json', 'electron.vite.config.ts'];

/** A copy of the project, so that no file of the real one is edited or built over. */
let project: string;
let desktop: Desktop;
let userData: UserData;
let dev: ChildProcess;
let output = '';
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'hushlink-project-'));
  for (const name of ['electron', 'src', 'scripts', 'resources', ...configuration]) {
    await cp(join(root, name), join(project, name), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
  desktop = await startDesktop({ panel: false, keyring: false, notifications: false });
  userData = await createUserData(settingsFor('http://127.0.0.1:9'));
  dev = spawn(process.execPath, ['scripts/dev.ts', `--user-data-dir=${userData.folder}`], {
    cwd: project,
    // The desktop has a home of its own, with no Electron in it.
    env: { ...desktop.env, ELECTRON_OVERRIDE_DIST_PATH: electron.dist },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [dev.stdout, dev.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
});
afterAll(async () => {
  if (dev?.exitCode === null) {
    dev.kill('SIGKILL');
    await once(dev, 'close');
  }
  await userData?.dispose();
  await desktop?.dispose();
  await rm(project, { recursive: true, force: true, maxRetries: 10 });
});

const starts = (): number => output.split('"event":"started"').length - 1;
const hasStarted = (times: number) =>
  waitFor(() => starts() === times, { what: () => `start ${times} of the app; it printed:\n${output}` });
const hasWindow = (title: RegExp) =>
  waitFor(async () => (await desktop.windows()).some((window) => title.test(window)), {
    what: () => `a window called ${title.source}; it printed:\n${output}`,
  });
const edit = (file: string, text: string) => writeFile(join(project, file), text);

describe('npm run dev', () => {
  it('starts the app, in the sandbox', async () => {
    await hasWindow(/New secret/);
    await hasStarted(1);
    const renderers = await waitFor(() => confinementOfRenderers(userData.folder), { what: 'a renderer' });
    for (const confinement of renderers) expect(confinement).toEqual(sandboxed);
  });

  it('reloads an open window whose file is edited, in the app that runs', async () => {
    const page = () => stat(join(project, 'out/renderer/quick-share/index.html'));
    const { ino: before } = await page();
    await appendFile(
      join(project, 'src/quick-share/main.tsx'),
      `\nconst rename = () => { if (document.title !== 'Edited') document.title = 'Edited'; };
new MutationObserver(rename).observe(document.head, { childList: true, characterData: true, subtree: true });\n`,
    );
    await hasWindow(/^Edited$/);
    expect(starts()).toBe(1);
    // An app that starts during a build lists the files there are: none is taken away, not even to be written again.
    expect((await page()).ino).toBe(before);
  });

  it('starts the app again when a file of the main process is edited', async () => {
    await appendFile(join(project, 'electron/main.ts'), "\nprocess.stdout.write('edited too\\n');\n");
    await hasStarted(2);
    expect(output).toContain('\nedited too\n');
    await hasWindow(/^Edited$/);
  });

  it('says what is wrong with an edited file, leaves the app as it is, and goes on when that is mended', async () => {
    const sound = await readFile(join(project, 'electron/main.ts'), 'utf8');
    await edit('electron/main.ts', 'const = 1;');
    await waitFor(() => output.includes('The build of main failed'), { what: 'the fault' });
    expect(starts()).toBe(2);
    await hasWindow(/^Edited$/);
    await edit('electron/main.ts', `${sound}process.stdout.write('mended\\n');\n`);
    await hasStarted(3);
    expect(output.split('mended\n')).toHaveLength(2);
  });

  it('starts the app again when a window has got a file that was not there', async () => {
    await edit('src/quick-share/later.ts', "document.title = 'Edited later';\n");
    await edit('src/quick-share/main.tsx', "void import('./later.ts');\n");
    await hasStarted(4);
    await hasWindow(/^Edited later$/);
  });

  it('ends with the app when it is told to', async () => {
    const ended = once(dev, 'close');
    dev.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
    await expect.poll(desktop.windows).toEqual([]);
  });
});
