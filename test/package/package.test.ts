import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { versionWith } from '../../scripts/package/app.ts';
import { product } from '../../scripts/package/product.ts';
import { runTool } from '../../scripts/steps.ts';
import { createProbes, reveal } from '../desktop/probes.ts';
import { type CommandOptions, runCommand } from '../support/app/command.ts';
import { confinementOfRenderers, sandboxed } from '../support/app/confinement.ts';
import { type OutsideApp, startOutside } from '../support/app/outside.ts';
import { createUserData, settingsFor, type UserData } from '../support/app/user-data.ts';
import { type Desktop, startDesktop } from '../support/desktop/desktop.ts';
import { type Env, run as execute, waitFor } from '../support/desktop/processes.ts';
import { electron } from '../support/electron.ts';
import { type OnetimeServer, startOnetimeServer } from '../support/onetime-server/server.ts';
import { type DebFile, debFiles, readDeb } from './deb.ts';
import { startRefused } from './refused-start.ts';

const dist = resolve(import.meta.dirname, '../../dist');
const folder = join(dist, 'linux-unpacked');
const executable = join(folder, 'hushlink');

let desktop: Desktop;
let server: OnetimeServer;
let app: OutsideApp | undefined;
beforeAll(async () => {
  const packed = await runTool('node', ['scripts/package.ts', 'deb', '--built', '--fast']);
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
      .filter((path) => /\.\w+$/.test(path) && !path.startsWith('/out/renderer/'))
      .map((path) => path.replace(/-[\w-]{8}\.js$/, '-HASH.js'));
    expect(files.sort()).toEqual([
      '/node_modules/keytar/LICENSE.md',
      '/node_modules/keytar/lib/keytar.js',
      '/node_modules/keytar/package.json',
      '/node_modules/keytar/prebuilds/linux-x64/keytar.node',
      ...['da', 'de'].map((language) => `/out/main/${language}-HASH.js`),
      '/out/main/distribution-HASH.js',
      ...['en', 'es'].map((language) => `/out/main/${language}-HASH.js`),
      '/out/main/first-menu-HASH.js',
      '/out/main/fr-HASH.js',
      '/out/main/main.js',
      '/out/main/pseudo-HASH.js',
      '/out/main/whole-app-HASH.js',
      '/out/main/without-display-HASH.js',
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
    const renderers = await waitFor(() => confinementOfRenderers(started.userData.folder), {
      what: 'a renderer',
    });
    for (const confinement of renderers) expect(confinement).toEqual(sandboxed);
    await desktop.tray.press('Quit Hushlink');
    expect(await started.ended()).toBe(0);
  });
});

describe('the packaged app on a machine without a desktop', () => {
  const cron = { HOME: tmpdir(), PATH: '/usr/bin:/bin' };
  let userData: UserData;
  beforeEach(async () => {
    userData = await createUserData(settingsFor(server.url));
  });
  afterEach(() => userData.dispose());
  const hushlink = (args: readonly string[], options: CommandOptions = {}) =>
    runCommand([`--user-data-dir=${userData.folder}`, ...args], { env: cron, executable, ...options });

  it.each([
    ['as cron runs it', cron],
    ['with nothing in its environment', {}],
    ['with a display that is gone', { ...cron, DISPLAY: ':4711' }],
  ])('makes a link %s', async (_where, env) => {
    const { code, output, error } = await hushlink(['share'], { env, input: 'of cron' });
    expect(code).toBe(0);
    expect(await reveal(output.trim())).toMatchObject({ value: 'of cron' });
    expect(error).toMatch(/^hushlink: The link was made, but its receipt could not be saved\. [^\n]*\n$/);
  });

  it('takes the passphrase from a descriptor', async () => {
    const { code } = await hushlink(['share', '--passphrase-file', '/dev/fd/3'], {
      input: 'of cron',
      redirect: '3<<END\nopen sesame\nEND\n',
    });
    expect(code).toBe(0);
    expect(new URLSearchParams(server.seen.at(-1)?.body).get('passphrase')).toBe('open sesame');
  });

  it('has its help and its version, and needs a display for the rest', async () => {
    expect(await hushlink(['--help'])).toMatchObject({
      code: 0,
      output: expect.stringContaining('--ttl TIME'),
      error: '',
    });
    expect(await hushlink(['-V'])).toEqual({
      code: 0,
      output: expect.stringMatching(/^Hushlink [\d.]+(-dev\.electron[\d.]+)?\n$/),
      error: '',
    });
    const { code, error } = await hushlink(['--new']);
    expect(code).toBe(1);
    expect(error).toMatch(/^hushlink: Hushlink cannot start\. There is no display\. [^\n]*\n$/m);
  });
});

describe('the packaged app, started by somebody who wants a way in,', () => {
  const port = 9_333;
  let elsewhere: string;
  let userData: UserData;
  beforeEach(async () => {
    userData = await createUserData(settingsFor(server.url));
    elsewhere = await mkdtemp(join(tmpdir(), 'hushlink-elsewhere-'));
    // A program that leaves a trace.
    await writeFile(join(elsewhere, 'program'), `#!/bin/sh\ntouch ${elsewhere}/ran\nexec "$@"\n`, {
      mode: 0o755,
    });
  });
  afterEach(async () => {
    await userData.dispose();
    await rm(elsewhere, { recursive: true, force: true });
  });
  const startWith = async (args: readonly string[], env: Env = {}) => {
    const inFolder = (word: string): string => word.replace('FOLDER', elsewhere);
    const variables = Object.entries(env).map(([name, value]) => [name, inFolder(value)] as const);
    const started = await startRefused(
      executable,
      [...args.map(inFolder), '--hidden', `--user-data-dir=${userData.folder}`],
      { ...desktop.env, ...Object.fromEntries(variables) },
      { folder: elsewhere, port },
    );
    const said = started.error.split('\n').filter((line) => line.startsWith('hushlink: '));
    return { ...started, said };
  };
  const untouched = async (): Promise<void> => {
    expect(await readdir(elsewhere)).toEqual(['program']);
    expect(await readdir(userData.folder)).toEqual(['settings.json']);
  };

  it.each([
    '--remote-debugging-port=9333',
    '--remote-debugging-pipe',
    '--inspect=9333',
    '--ignore-certificate-errors',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--proxy-server=127.0.0.1:9333',
    '--proxy-pac-url=http://127.0.0.1:9333/pac',
    '--auth-server-allowlist=*',
    '--log-net-log=FOLDER/log',
    '--log-file=FOLDER/log',
    '--enable-logging=file',
    '--vmodule=*=9',
    '--ssl-key-log-file=FOLDER/keys',
    '--load-extension=FOLDER',
    '--disable-web-security',
    '--js-flags=--expose-gc',
    '--disable-features=NetworkServiceSandbox',
    '--no-sandbox',
    '--no-zygote --no-sandbox',
    '--disable-gpu-sandbox',
    '--renderer-cmd-prefix=FOLDER/program',
    '--utility-cmd-prefix=FOLDER/program',
    '--gpu-launcher=FOLDER/program',
    '--browser-subprocess-path=FOLDER/program',
  ])('ends with exit code 64 before anything has happened: %s', async (given) => {
    const { code, said, wasOpen } = await startWith(given.startsWith('--no-') ? given.split(' ') : [given]);
    expect({ code, wasOpen, said: said.length }).toEqual({ code: 64, wasOpen: false, said: 1 });
    expect(said[0]).toContain(given.split(/[= ]/)[0]);
    await untouched();
  });

  it.each([
    ['ELECTRON_DISABLE_SANDBOX', '1'],
    ['ELECTRON_LOG_FILE', 'FOLDER/log'],
    ['ELECTRON_ENABLE_LOGGING', 'file'],
    ['NODE_COMPILE_CACHE', 'FOLDER'],
    ['NODE_V8_COVERAGE', 'FOLDER'],
  ])('ends with exit code 64 with a variable that has already acted: %s=%s', async (name, value) => {
    const { code, said } = await startWith([], { [name]: value });
    expect({ code, said }).toEqual({ code: 64, said: [expect.stringContaining(name)] });
    await untouched();
  });

  // The door is open, or the file is there, before a line of the app has run. Should this ever change, the documentation can.
  it.each([
    ['V8 writes its log', ['--js-flags=--prof'], {}, /-v8\.log$/],
    ['Electron makes its log', ['--enable-logging', '--log-file=FOLDER/log'], {}, /^log$/],
    [
      'Electron makes its log',
      [],
      { ELECTRON_ENABLE_LOGGING: '1', ELECTRON_LOG_FILE: 'FOLDER/log' },
      /^log$/,
    ],
  ] as const)('ends too, but %s first: %j %j', async (_what, args, env, file) => {
    const { code } = await startWith(args, env);
    expect(code).toBe(64);
    expect(await readdir(elsewhere)).toContainEqual(expect.stringMatching(file));
  });

  it('keeps no keys of its connections, and runs no code, for variables that others set', async () => {
    const hook = join(elsewhere, 'hook.cjs');
    await writeFile(hook, `require('node:fs').writeFileSync(${JSON.stringify(`${hook}.ran`)}, '')`);
    const env = {
      SSLKEYLOGFILE: join(elsewhere, 'keys'),
      NODE_OPTIONS: `--require=${hook}`,
      NODE_REDIRECT_WARNINGS: join(elsewhere, 'warnings'),
      NODE_EXTRA_CA_CERTS: hook,
      ELECTRON_RUN_AS_NODE: '1',
      ELECTRON_OZONE_PLATFORM_HINT: 'auto',
    };
    await probes.startOver();
    app = await startOutside(desktop, { settings: settingsFor(server.url), executable, env });
    await desktop.clipboard.write('with variables');
    await desktop.pressKeys('ctrl+shift+1');
    expect(await reveal(await probes.link())).toMatchObject({ value: 'with variables' });
    await desktop.tray.press('Quit Hushlink');
    expect(await app.ended()).toBe(0);
    expect((await readdir(elsewhere)).sort()).toEqual(['hook.cjs', 'program']);
  });
});

describe('the deb', () => {
  it('has the files that are meant for users, all of root, and which nobody else can change', async () => {
    const { files } = await readDeb(dist);
    const isFolder = ({ path }: DebFile): boolean => path.endsWith('/');
    expect(
      files
        .filter((file) => !isFolder(file))
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual(debFiles.toSorted());
    expect(new Set(files.map(({ owner }) => owner))).toEqual(new Set(['root/root']));
    // The helper's special rights, if it needs them, come at the installation.
    const modes = { folder: 'drwxr-xr-x', file: '-rw-r--r--', program: '-rwxr-xr-x', link: 'lrwxrwxrwx' };
    expect(new Set(files.map(({ mode }) => mode))).toEqual(new Set(Object.values(modes)));
  });

  it('asks for the libraries that Electron and keytar are linked against, and proposes what Hushlink uses', async () => {
    const deb = await readDeb(dist);
    const depends = await deb.field('Depends');
    for (const name of ['libasound2', 'libgbm1', 'libdrm2', 'libgtk-3-0', 'libsecret-1-0'])
      expect(depends.split(/, | \| /)).toContain(name);
    expect(await deb.field('Recommends')).toMatch(/gnome-keyring \| .*wl-clipboard, openssl/);
  });

  it('cannot be taken for a release when another Electron is in it than users get', async () => {
    const deb = await readDeb(dist);
    const official = versionWith(electron.version) === product.version;
    const version = await deb.field('Version');
    expect(version).toBe(`${product.version}${official ? '' : `~dev.electron${electron.version}`}-1`);
    expect(deb.name).toBe(`hushlink_${version}_${await deb.field('Architecture')}.deb`);
    expect((await deb.field('Description')).includes('for trying out only')).toBe(!official);
  });
});
