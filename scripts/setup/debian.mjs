// Other releases of Debian, each in a folder: the tests run on the desktops that they have.

import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { electronInUse } from '../electron.mjs';
import { withFileLock } from './file-lock.mjs';
import { projectNode } from './node.mjs';
import { cacheFolder, root } from './paths.mjs';
import { SetupFailure, say } from './report.mjs';
import { run } from './run.mjs';

/** Releases that tests run on, with what debootstrap calls them. */
const codenames = new Map([
  ['12', 'bookworm'],
  ['13', 'trixie'],
  ['14', 'forky'],
]);

/**
 * Has a release with the desktops in it, made when it is first asked for: two minutes, and three or four for the packages.
 * @returns how a command is run in it, without a network and without changing it; or what is in the way
 */
export const setUpDebian = (/** @type {string} */ release) => orProblem(() => setUp(release));

/**
 * Has two computers with a release, on which packages can be installed: a bare one, and one with a virtual desktop, what the
 * package depends on, and the user anna. Whatever happens on them is gone afterwards.
 * @param {string} release
 * @param {string} dependencies of the package, as in its field Depends
 */
export const setUpComputers = (release, dependencies) =>
  orProblem(async () => {
    const bare = await bootstrapped(release, `${release}-bare`);
    const desktop = join(cacheFolder(), 'debian', `${release}-desktop`);
    await withFileLock(() => copyOnce(bare, desktop));
    const packages = [...computerPackages, ...dependencies.split(', ')].join(', ');
    const { command, args } = inDebian(desktop, { access: 'rw' });
    const script = join(root, 'scripts', 'setup', 'computer.sh');
    const done = await run(command, [...args, 'sh', script, packages], { env: ownEnv() });
    if (done.code !== 0)
      throw new SetupFailure(
        `The computer with Debian ${release} was not set up.\n${done.output.slice(-2_000)}`,
      );
    return {
      /** It reaches the network, from which apt installs what is missing. */
      bare: { ...inDebian(bare, { access: 'scratch', network: true }), env: ownEnv() },
      desktop: { ...inDebian(desktop, { access: 'scratch' }), env: ownEnv() },
    };
  });

const copyOnce = async (/** @type {string} */ from, /** @type {string} */ to) => {
  if (existsSync(to)) return;
  await rm(`${to}.part`, { recursive: true, force: true });
  const { code, output } = await run('cp', ['--archive', from, `${to}.part`]);
  if (code !== 0) throw new SetupFailure(output);
  await rename(`${to}.part`, to);
};

/** What the tests look at it with, and the package itself recommends. */
const computerPackages = [
  ...[
    'sudo',
    'rpm',
    'gpgv',
    'man-db',
    'bash-completion',
    'zsh',
    'fish',
    'desktop-file-utils',
    'libglib2.0-bin',
  ],
  ...[
    'iproute2',
    'xvfb',
    'dbus',
    'dbus-x11',
    'gnome-keyring',
    'libsecret-tools',
    'xdotool',
    'xclip',
    'x11-utils',
  ],
  ...[
    'imagemagick',
    'openbox',
    'xfce4-panel',
    'dunst',
    'fonts-dejavu-core',
    'openssl',
    'wl-clipboard',
    'apparmor',
  ],
];

/**
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T | { problem: string }>}
 */
const orProblem = async (work) => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SetupFailure) return { problem: error.message };
    throw error;
  }
};

const setUp = async (/** @type {string} */ release) => {
  const folder = await bootstrapped(release, release);
  const { command, args } = inDebian(folder, { access: 'rw' });
  const desktops = [projectNode(), join(root, 'scripts', 'setup', 'wayland-desktops.mjs')];
  const installed = await run(command, [...args, ...desktops], { show: true, env: ownEnv() });
  if (installed.code !== 0) throw new SetupFailure(`The desktops of Debian ${release} were not installed.`);
  return { ...inDebian(folder, { access: 'ro' }), env: ownEnv() };
};

/** @returns {Promise<string>} the folder with a release, as debootstrap leaves it when it is first made */
const bootstrapped = async (/** @type {string} */ release, /** @type {string} */ name) => {
  const codename = codenames.get(release);
  if (codename === undefined) throw new SetupFailure(`The releases are ${[...codenames.keys()].join(', ')}.`);
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    throw new SetupFailure(
      `Debian ${release} can be tried only by root on Linux, who may mount another system.`,
    );
  }
  const folder = join(cacheFolder(), 'debian', name);
  await withFileLock(async () => {
    if (!existsSync(folder)) await bootstrap(release, codename, folder);
  });
  await followTheMachine(folder);
  return folder;
};

const bootstrap = async (
  /** @type {string} */ release,
  /** @type {string} */ codename,
  /** @type {string} */ folder,
) => {
  const mirror = await mirrorOfDebian();
  say(`Installing Debian ${release} into ${folder} (about two minutes, and more for its desktops)…`);
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true });
  const own = `/usr/share/debootstrap/scripts/${codename}`;
  // A debootstrap that is older than the release does not know its name.
  const script = existsSync(own) ? own : '/usr/share/debootstrap/scripts/sid';
  const done = await run('unshare', [
    ...['--mount', '--propagation', 'private', 'debootstrap', '--variant=minbase'],
    ...[codename, part, mirror, script],
  ]);
  if (done.code !== 0) {
    const end = done.output.trim().split('\n').slice(-8).join('\n');
    throw new SetupFailure(`debootstrap could not install Debian ${release} from ${mirror}.\n${end}`);
  }
  // No service starts there.
  await writeFile(join(part, 'usr', 'sbin', 'policy-rc.d'), '#!/bin/sh\nexit 101\n');
  await chmod(join(part, 'usr', 'sbin', 'policy-rc.d'), 0o755);
  await rename(part, folder);
};

/** The one that apt uses on this machine. */
const mirrorOfDebian = async () => {
  const { output } = await run('apt-get', [
    'indextargets',
    '--format',
    '$(LABEL) $(REPO_URI)',
    'Created-By: Packages',
  ]);
  // A machine with Ubuntu has none.
  return /^Debian (\S+)$/m.exec(output)?.[1] ?? 'https://deb.debian.org/debian';
};

/** The network is reached there as it is here. */
const followTheMachine = async (/** @type {string} */ folder) => {
  await rm(join(folder, 'etc', 'resolv.conf'), { force: true });
  for (const file of ['resolv.conf', 'hosts']) await copyFile(`/etc/${file}`, join(folder, 'etc', file));
  const { output } = await run('apt-config', ['dump']);
  const network = output.split('\n').filter((line) => /^Acquire::(https?|Check|Retries)/.test(line));
  const always = ['Acquire::Languages "none";', 'APT::Keep-Downloaded-Packages "false";'];
  await writeFile(
    join(folder, 'etc', 'apt', 'apt.conf.d', '90machine'),
    [...network, ...always, ''].join('\n'),
  );
};

/**
 * @param {string} folder
 * @param {{ access: 'ro' | 'rw' | 'scratch', network?: boolean }} options `scratch`: changes are kept in memory
 */
const inDebian = (folder, { access, network = access === 'rw' }) => ({
  command: 'unshare',
  args: [
    ...['--mount', '--propagation', 'private', '--pid', '--fork', '--kill-child'],
    ...(network ? [] : ['--net']),
    ...['sh', join(root, 'scripts', 'setup', 'in-debian.sh'), folder, access],
    ...[root, electronInUse().dist, projectNode(), '--'],
    // A network of its own, which has nothing but itself.
    ...(network ? [] : ['sh', '-c', 'ip link set lo up && exec "$@"', 'sh']),
  ],
});

/** Of this machine's only what says how to run the project's tools. */
const ownEnv = () => {
  const kept = Object.entries(process.env).filter(([name]) =>
    /^(CI|TERM|NO_COLOR|FORCE_COLOR|\w+_proxy)$/i.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    PATH: `${join(root, 'node_modules', '.bin')}:/usr/sbin:/usr/bin:/sbin:/bin`,
    HOME: '/tmp',
    LANG: 'C.UTF-8',
    ELECTRON_OVERRIDE_DIST_PATH: electronInUse().dist,
  };
};
