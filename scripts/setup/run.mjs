import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';

/** What runs, and how to end it. @type {Map<import('node:child_process').ChildProcess, NodeJS.Signals>} */
const running = new Map();
/** Nothing that a signal has ended is reported as having failed. */
let isEnding = false;

/**
 * Runs a program to its end. A signal that ends the set-up ends the program too.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ show?: boolean, cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, endWith?: NodeJS.Signals }}
 *   [options] `show` passes its output on to standard error; `endWith` is the signal that ends it when the set-up is ended.
 * @returns {Promise<{ code: number, output: string }>} a code of -1 when it could not be started or took too long.
 */
export const run = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      // npm is a command file on Windows, which only a shell can start.
      shell: process.platform === 'win32' && command === 'npm',
      stdio: ['ignore', options.show ? 2 : 'pipe', options.show ? 2 : 'pipe'],
    });
    running.set(child, options.endWith ?? 'SIGTERM');
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    let tookTooLong = false;
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            tookTooLong = true;
            child.kill();
          }, options.timeoutMs);
    const end = (/** @type {number} */ code, /** @type {string} */ text) => {
      clearTimeout(timer);
      running.delete(child);
      if (!isEnding) resolve({ code, output: text });
    };
    child.on('error', (error) => end(-1, error.message));
    child.on('close', (code) => end(code ?? -1, tookTooLong ? 'it took too long' : output));
  });

/** The exit code of a program that a signal has ended, by shell convention. */
export const exitCodeOf = (/** @type {NodeJS.Signals} */ signal) => 128 + (constants.signals[signal] ?? 1);

/**
 * On a signal, ends what is running, waits for it, and then ends the set-up, so that nothing is left running.
 * @returns {() => void} stops handling signals
 */
export const endOnSignals = () => {
  const end = async (/** @type {NodeJS.Signals} */ signal) => {
    isEnding = true;
    const ends = [...running].map(([child, endWith]) => {
      child.kill(endWith);
      return once(child, 'close');
    });
    await Promise.all(ends);
    process.exit(exitCodeOf(signal));
  };
  for (const signal of signals) process.once(signal, end);
  const stopWatching = whenOrphaned(() => void end('SIGTERM'));
  return () => {
    stopWatching();
    for (const signal of signals) process.off(signal, end);
  };
};

/**
 * A signal to npm ends the shell that npm has started us with, and never gets here.
 * @param {() => void} tell
 * @returns {() => void} stops watching
 */
export const whenOrphaned = (tell) => {
  // Whoever starts the set-up directly may leave it running.
  if (process.env.npm_lifecycle_event === undefined) return () => undefined;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    tell();
  }, 500);
  timer.unref();
  return () => clearInterval(timer);
};

/** @type {readonly NodeJS.Signals[]} */
export const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
