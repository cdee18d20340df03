import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withFileLock } from './file-lock.mjs';
import { SetupFailure, say } from './report.mjs';
import { run } from './run.mjs';

/** What Electron and the keychain need on any Linux desktop, by Debian's names. */
const forTheApp = [
  'libsecret-1-0',
  'libglib2.0-bin',
  'libgtk-3-0',
  'libnss3',
  'libgbm1',
  'libasound2',
  'libnotify4',
  'libxss1',
  'libxtst6',
];

/** The packages of the virtual desktop for tests and demo, each with a program that shows it is installed. */
const forTheVirtualDesktop = {
  xvfb: 'Xvfb',
  dbus: 'dbus-daemon',
  // A session bus that does not need systemd; panel and keyring would otherwise install one that does.
  'dbus-x11': 'dbus-launch',
  'gnome-keyring': 'gnome-keyring-daemon',
  'libsecret-tools': 'secret-tool',
  xdotool: 'xdotool',
  xclip: 'xclip',
  'x11-utils': 'xprop',
  imagemagick: 'import',
  openbox: 'openbox',
  'xfce4-panel': 'xfce4-panel',
  // For tests with their own certificates.
  openssl: 'openssl',
  // For tests with their own network or disk.
  iproute2: 'ip',
  'util-linux': 'nsenter',
  mount: 'mount',
  dunst: 'dunst',
  'fonts-noto-core': null,
  'fonts-dejavu-core': null,
};

/**
 * @typedef {object} Packages
 * @property {readonly string[]} forTheApp
 * @property {Readonly<Record<string, string | null>>} forTests each with a program that shows it is installed
 * @property {string} purpose of those for tests, as the beginning of a sentence
 * @property {string} time that the installation takes
 * @property {() => boolean} isOptional whether it goes on without those for tests
 */

/** Installs missing packages if possible; otherwise says which command does it. */
export const setUpSystemPackages = () =>
  provide({
    forTheApp,
    forTests: forTheVirtualDesktop,
    purpose: 'Tests and demo need',
    time: 'about a minute',
    isOptional: () => Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY),
  });

export const provide = async (/** @type {Packages} */ packages) => {
  if (process.platform !== 'linux') return;
  if (!isDebianLike()) {
    reportMissingPrograms(packages);
    return;
  }
  const wanted = [...packages.forTheApp, ...Object.keys(packages.forTests)];
  const missing = await notInstalled(wanted);
  if (missing.length === 0) return;
  if (process.getuid?.() === 0) await withFileLock(() => install(wanted, packages));
  else await askToInstall(missing, packages);
};

const install = async (/** @type {readonly string[]} */ wanted, /** @type {Packages} */ { time }) => {
  const missing = await notInstalled(wanted);
  if (missing.length === 0) return;
  say(`Installing ${missing.length} system packages with apt-get (${time})…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await apt(['update', '-qq'], env);
  await apt(['install', '-y', '-qq', '--no-install-recommends', ...(await namesOfThisRelease(missing))], env);
};

const askToInstall = async (
  /** @type {readonly string[]} */ missing,
  /** @type {Packages} */ { forTheApp: needed, purpose, isOptional },
) => {
  const names = await namesOfThisRelease(missing);
  const command = `sudo apt-get install --no-install-recommends ${names.join(' ')}`;
  if (isOptional() && !missing.some((name) => needed.includes(name))) {
    say(`${purpose} some more packages. To install them: ${command}`);
    return;
  }
  throw new SetupFailure(`Some system packages are missing. Install them and start again:\n  ${command}`);
};

const apt = async (/** @type {readonly string[]} */ args, /** @type {NodeJS.ProcessEnv} */ env) => {
  // Another apt-get may be running, as on a machine that has just started.
  const done = await run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { env });
  if (done.code === 0) return;
  throw new SetupFailure(
    `apt-get ${args[0]} failed. Check the network and that no other apt is running, then start again.\n${done.output.trim().split('\n').slice(-8).join('\n')}`,
  );
};

const isDebianLike = () => {
  const path = '/etc/os-release';
  return existsSync(path) && /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(readFileSync(path, 'utf8'));
};

/** Newer releases give some libraries a name that ends in t64. */
const notInstalled = async (/** @type {readonly string[]} */ names) => {
  const asked = names.flatMap((name) => [name, `${name}t64`]);
  const { output } = await run('dpkg-query', [
    '--show',
    '--showformat',
    // dpkg's own placeholders.
    // biome-ignore lint/suspicious/noTemplateCurlyInString: not ours
    '${Package} ${db:Status-Status}\n',
    ...asked,
  ]);
  const installed = new Set(
    output
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return names.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
};

const namesOfThisRelease = async (/** @type {readonly string[]} */ names) => {
  const { output } = await run('apt-cache', ['--generate', 'pkgnames']);
  const known = new Set(output.split('\n'));
  return names.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));
};

const reportMissingPrograms = (/** @type {Packages} */ { forTests, purpose, isOptional }) => {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const missing = Object.values(forTests).filter(
    (program) => program !== null && !folders.some((folder) => existsSync(join(folder, program))),
  );
  if (missing.length === 0) return;
  const names = `${purpose} these programs, which were not found: ${missing.join(', ')}.`;
  if (!isOptional()) throw new SetupFailure(`${names} Install them with your system's package manager.`);
  say(names);
};
