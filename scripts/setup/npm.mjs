import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFileLock } from './file-lock.mjs';
import { lockfileProblems } from './lockfile.mjs';
import { hasProjectNode } from './node.mjs';
import { root } from './paths.mjs';
import { SetupFailure, say } from './report.mjs';
import { run } from './run.mjs';

/** Written last, so that an interrupted installation is repeated. */
const stamp = join(root, 'node_modules', '.hushlink-installed');

/** Installs what the lockfile says, unless exactly that is already there. */
export const setUpDependencies = async () => {
  if (!isInstalled()) await withFileLock(install);
};

const install = async () => {
  if (isInstalled()) return;
  const problems = lockfileProblems();
  if (problems.length > 0) {
    throw new SetupFailure(`Nothing was installed from this package-lock.json:\n${problems.join('\n')}`);
  }
  say('Installing the dependencies from package-lock.json with npm (half a minute)…');
  rmSync(stamp, { force: true });
  const wanted = installationWanted();
  // Said here too, since a variable of the environment counts for more than .npmrc.
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const installed = await run('npm', ['ci', ...options], {
    cwd: root,
    // npm shows its own progress, on a terminal only.
    show: process.stderr.isTTY,
    // On SIGTERM npm undoes its work, which takes too long; the next installation starts afresh anyway.
    endWith: 'SIGKILL',
  });
  if (installed.code !== 0) {
    throw new SetupFailure(
      `npm could not install the dependencies. Check the network and the free space, then start again.\n${firstLines(installed.output)}`,
    );
  }
  // An npm left running by a killed set-up may have cleared the folder meanwhile.
  if (!existsSync(join(root, 'node_modules', '.package-lock.json')) || !hasProjectNode()) {
    throw new SetupFailure(
      'The dependencies are not complete, though npm reported success. Make sure that no other npm is running in this folder, then start again.',
    );
  }
  writeFileSync(stamp, wanted);
};

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === installationWanted();

/** Some packages differ by system, so a folder that was copied to another system is not used there. */
const installationWanted = () =>
  `${process.platform}-${process.arch} ${createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')}`;

const firstLines = (/** @type {string} */ output) => output.trim().split('\n').slice(0, 12).join('\n');
