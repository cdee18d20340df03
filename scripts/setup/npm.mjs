import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { SetupFailure, say } from './report.mjs';
import { run } from './run.mjs';

/** Written last, so an installation that was cut off is done anew. */
const stamp = join(root, 'node_modules', '.hushlink-installed');

/** Installs what the lockfile says, unless just that is there already. */
export const setUpDependencies = async () => {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing the dependencies from package-lock.json with npm (half a minute)…');
  rmSync(stamp, { force: true });
  const installed = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
  if (installed.code !== 0) {
    throw new SetupFailure(
      `npm could not install the dependencies. Check the network and the free space, then start again.\n${firstLines(installed.output)}`,
    );
  }
  writeFileSync(stamp, wanted);
};

const firstLines = (/** @type {string} */ output) => output.trim().split('\n').slice(0, 12).join('\n');
