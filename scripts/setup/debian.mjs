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
  ['13', 'trixie'],
  ['14', 'forky'],
]);

/**
 * Has a release with the desktops in it, made when it is first asked for: two minutes, and three or four for the packages.
 * @returns how a command is run in it, without a network and without changing it; or what is in the way
 */
export const setUpDebian = async (/** @type {string} */ release) => {
  try {
    return await setUp(release);
  } catch (error) {
    if (error instanceof SetupFailure) return { problem: error.message };
    throw error;
  }
};

const setUp = async (/** @type {string} */ release) => {
  const codename = codenames.get(release);
  if (codename === undefined)
    throw new SetupFailure(`The releases are ${[...codenames.keys()].join(' and ')}.`);
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    throw new SetupFailure(
      `Desktops of Debian ${release} can be tried only by root on Linux, who may mount another system.`,
    );
  }
  const folder = join(cacheFolder(), 'debian', release);
  await withFileLock(async () => {
    if (!existsSync(folder)) await bootstrap(release, codename, folder);
  });
  await followTheMachine(folder);
  const { command, args } = inDebian(folder, { changes: true });
  const desktops = [projectNode(), join(root, 'scripts', 'setup', 'wayland-desktops.mjs')];
  const installed = await run(command, [...args, ...desktops], { show: true, env: ownEnv() });
  if (installed.code !== 0) throw new SetupFailure(`The desktops of Debian ${release} were not installed.`);
  return { ...inDebian(folder, { changes: false }), env: ownEnv() };
};

const bootstrap = async (
  /** @type {string} */ release,
  /** @type {string} */ codename,
  /** @type {string} */ folder,
) => {
  const mirror = await mirrorOfDebian();
  say(`Installing Debian ${release} into ${folder} (about two minutes, and three or four for its desktops)…`);
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
  const mirror = /^Debian (\S+)$/m.exec(output)?.[1];
  if (mirror === undefined)
    throw new SetupFailure(
      'apt has no mirror of Debian on this machine, from which a release could be installed.',
    );
  return mirror;
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

const inDebian = (/** @type {string} */ folder, /** @type {{ changes: boolean }} */ { changes }) => ({
  command: 'unshare',
  args: [
    ...['--mount', '--propagation', 'private', '--pid', '--fork', '--kill-child'],
    ...(changes ? [] : ['--net']),
    ...['sh', join(root, 'scripts', 'setup', 'in-debian.sh'), folder, changes ? 'rw' : 'ro'],
    ...[root, electronInUse().dist, projectNode(), '--'],
    // A network of its own, which has nothing but itself.
    ...(changes ? [] : ['sh', '-c', 'ip link set lo up && exec "$@"', 'sh']),
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
