import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { distribution, installCommand } from './distribution.mjs';
import { withFileLock } from './file-lock.mjs';
import { missingLibraries } from './libraries.mjs';
import { packageOfLibrary, packageOfProgram } from './package-names.mjs';
import { SetupFailure, say } from './report.mjs';
import { run } from './run.mjs';

/** The packages of the virtual desktop for tests and demo, each with a program that shows it is installed. */
const forTheVirtualDesktop = {
  xvfb: 'Xvfb',
  dbus: 'dbus-daemon',
  // A session bus that does not need systemd; panel and keyring would otherwise install one that does.
  'dbus-x11': 'dbus-launch',
  'libglib2.0-bin': 'gdbus',
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
 * @property {boolean} forTheApp whether the libraries of the app are wanted too
 * @property {Readonly<Record<string, string | null>>} forTests by Debian's names, each with a program that shows it is installed
 * @property {string} purpose of those for tests, as the beginning of a sentence
 * @property {string} time that the installation takes
 * @property {() => boolean} isOptional whether it goes on without those for tests
 */

/** Installs missing packages if possible; otherwise says which command does it. */
export const setUpSystemPackages = () =>
  provide({
    forTheApp: true,
    forTests: forTheVirtualDesktop,
    purpose: 'Tests and demo need',
    time: 'about a minute',
    isOptional: () => Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY),
  });

export const provide = async (/** @type {Packages} */ packages) => {
  if (process.platform !== 'linux') return;
  const libraries = packages.forTheApp ? await missingLibraries() : [];
  const family = distribution();
  if (family === 'debian') await provideDebian(packages, libraries);
  else name(packages, libraries, family);
};

const provideDebian = async (
  /** @type {Packages} */ packages,
  /** @type {readonly string[]} */ libraries,
) => {
  const needed = [...new Set(libraries.map((library) => packageOfLibrary(library, 'debian')))];
  const wanted = [...needed, ...Object.keys(packages.forTests)];
  const missing = await notInstalled(wanted);
  if (missing.length === 0) return;
  if (process.getuid?.() === 0) await withFileLock(() => install(wanted, packages));
  else tell(packages, needed.length > 0, installCommand('debian', await namesOfThisRelease(missing)));
};

/** On other systems, says what is missing by the names of their packages. */
const name = (
  /** @type {Packages} */ packages,
  /** @type {readonly string[]} */ libraries,
  /** @type {import('./distribution.mjs').Family | null} */ family,
) => {
  const programs = missingPrograms(packages);
  if (libraries.length + programs.length === 0) return;
  const names =
    family === null || family === 'debian'
      ? [...libraries, ...programs]
      : [
          ...libraries.map((library) => packageOfLibrary(library, family)),
          ...programs.map((program) => packageOfProgram(program, family)),
        ];
  const distinct = [...new Set(names)];
  tell(
    packages,
    libraries.length > 0,
    family === null ? `your package manager, for: ${distinct.join(', ')}` : installCommand(family, distinct),
  );
};

/** Goes on if only tests lack something and a person sits here, who may not want them. */
const tell = (
  /** @type {Packages} */ { purpose, isOptional },
  /** @type {boolean} */ isAppConcerned,
  /** @type {string} */ command,
) => {
  if (isAppConcerned || !isOptional())
    throw new SetupFailure(`Some system packages are missing. Install them and start again:\n  ${command}`);
  say(`${purpose} some more packages. To install them: ${command}`);
};

const install = async (/** @type {readonly string[]} */ wanted, /** @type {Packages} */ { time }) => {
  const missing = await notInstalled(wanted);
  if (missing.length === 0) return;
  say(`Installing ${missing.length} system packages with apt-get (${time})…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await apt(['update', '-qq'], env);
  await apt(['install', '-y', '-qq', '--no-install-recommends', ...(await namesOfThisRelease(missing))], env);
};

const apt = async (/** @type {readonly string[]} */ args, /** @type {NodeJS.ProcessEnv} */ env) => {
  // Another apt-get may be running, as on a machine that has just started.
  const done = await run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { env });
  if (done.code === 0) return;
  throw new SetupFailure(
    `apt-get ${args[0]} failed. Check the network and that no other apt is running, then start again.\n${done.output.trim().split('\n').slice(-8).join('\n')}`,
  );
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

const missingPrograms = (/** @type {Packages} */ { forTests }) => {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return Object.values(forTests).flatMap((program) =>
    program === null || folders.some((folder) => existsSync(join(folder, program))) ? [] : [program],
  );
};
