// Sets up everything the project needs on a machine that has only Node 20.19 and npm, and then runs a script:
//   node scripts/setup.mjs [--quiet] [--sandbox] [--then FILE [ARGUMENT...]]
// Needs no dependencies, does only what is missing, and leaves nothing half done: a failed step is repeated next time.
// Everything it says goes to standard error; with --quiet only failures do. --sandbox is for scripts that run Electron: it
// makes sure that Chromium finds its sandbox, and root's powers end with the set-up.

import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { setUpElectron } from './setup/electron.mjs';
import { checkOwnNode, projectNode } from './setup/node.mjs';
import { setUpDependencies } from './setup/npm.mjs';
import { root } from './setup/paths.mjs';
import { beQuiet, SetupFailure } from './setup/report.mjs';
import { endOnSignals, exitCodeOf, signals, whenOrphaned } from './setup/run.mjs';
import { ordinaryUserOnDesktop, sandboxProblem } from './setup/sandbox.mjs';
import { setUpSystemPackages } from './setup/system.mjs';

const main = async () => {
  const { quiet, sandbox, next } = readArguments(process.argv.slice(2));
  if (quiet) beQuiet();
  const letSignalsThrough = endOnSignals();
  checkOwnNode();
  await setUpDependencies();
  await setUpElectron();
  // What Electron lacks is asked of the linker.
  await setUpSystemPackages();
  const problem = sandbox ? await sandboxProblem() : null;
  if (problem !== null) throw new SetupFailure(problem);
  letSignalsThrough();
  if (next !== null) await runNext(next, sandbox ? await ordinaryUserOnDesktop() : { prefix: [], env: {} });
};

/**
 * @param {readonly string[]} args
 * @returns {{ quiet: boolean, sandbox: boolean, next: { file: string, args: readonly string[] } | null }}
 */
const readArguments = (args) => {
  const at = args.indexOf('--then');
  const [file, ...others] = at < 0 ? [] : args.slice(at + 1);
  const options = args.slice(0, at < 0 ? args.length : at);
  const unknown = options.find((option) => !['--quiet', '--sandbox'].includes(option));
  if (unknown !== undefined || (at >= 0 && file === undefined)) {
    throw new SetupFailure(
      'Call it as: node scripts/setup.mjs [--quiet] [--sandbox] [--then FILE [ARGUMENT...]]',
    );
  }
  return {
    quiet: options.includes('--quiet'),
    sandbox: options.includes('--sandbox'),
    next: file === undefined ? null : { file, args: others },
  };
};

/**
 * Hands over to a script, with the project's own Node and tools first on the path.
 * @param {{ file: string, args: readonly string[] }} script
 * @param {{ prefix: readonly string[], env: NodeJS.ProcessEnv }} user who runs it
 */
const runNext = ({ file, args }, { prefix, env }) =>
  new Promise((resolve, reject) => {
    const [command = '', ...others] = [...prefix, projectNode(), join(root, file), ...args];
    const child = spawn(command, others, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...pathWithTools(), ...env },
    });
    for (const signal of signals) {
      process.on(signal, () => {
        // A terminal has already sent Ctrl+C to the script, and a second one means something else to many programs.
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
      });
    }
    whenOrphaned(() => child.kill('SIGTERM'));
    child.on('error', (error) => reject(new SetupFailure(`Could not start ${file}: ${error.message}`)));
    child.on('exit', (code, signal) => {
      process.exitCode = code ?? (signal === null ? 1 : exitCodeOf(signal));
      resolve(undefined);
    });
  });

/** Windows may call it `Path`; with a second one, either might be used. */
const pathWithTools = () => {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { [name]: [join(root, 'node_modules', '.bin'), process.env[name] ?? ''].join(delimiter) };
};

try {
  await main();
} catch (error) {
  if (!(error instanceof SetupFailure)) throw error;
  console.error(`\nSet-up stopped: ${error.message}`);
  process.exitCode = 1;
}
