// Sets up everything the project needs, on a machine with nothing but Node 20.19 and npm, and then runs a script:
//   node scripts/setup.mjs [--quiet] [--then FILE [ARGUMENT...]]
// Needs no dependency, does only what is missing, and leaves no half-made state: what fails is done anew next time.

import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { setUpElectron } from './setup/electron.mjs';
import { checkOwnNode, projectNode } from './setup/node.mjs';
import { setUpDependencies } from './setup/npm.mjs';
import { root } from './setup/paths.mjs';
import { SetupFailure, say } from './setup/report.mjs';
import { setUpSystemPackages } from './setup/system.mjs';

const main = async () => {
  const [, , ...args] = process.argv;
  const then = args.indexOf('--then');
  checkOwnNode();
  await setUpDependencies();
  await setUpSystemPackages();
  await setUpElectron();
  if (then >= 0) await runThen(args.slice(then + 1));
};

/** Hands over to a script, with the project's own Node and tools first on the path. */
const runThen = ([file, ...args]) =>
  new Promise((resolve) => {
    const path = [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
    const child = spawn(projectNode(), [join(root, file), ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PATH: path },
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('error', (error) => {
      say(`Could not start ${file}: ${error.message}`);
      process.exitCode = 1;
      resolve();
    });
    child.on('exit', (code, signal) => {
      process.exitCode = code ?? (signal === null ? 1 : 130);
      resolve();
    });
  });

try {
  await main();
} catch (error) {
  if (!(error instanceof SetupFailure)) throw error;
  console.error(`\nSet-up stopped: ${error.message}`);
  process.exitCode = 1;
}
