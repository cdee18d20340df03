import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { constants } from 'node:os';
import type { App } from 'electron/main';

/** Where the process without a display leaves its exit code, for when it can end by a signal only. */
const exitCodeVariable = 'HUSHLINK_EXIT_CODE_TO';
const exitCodeDescriptor = 3;

/**
 * Whether this process would ask for a display, which a terminal need not have. Chromium has chosen its platform before
 * our code runs, so a switch appended now comes too late: without a display it would crash, a little later.
 */
export const wantsDisplay = (app: App, platform: NodeJS.Platform = process.platform): boolean =>
  platform === 'linux' &&
  !app.commandLine.hasSwitch('ozone-platform') &&
  !app.commandLine.hasSwitch('ozone-platform-hint');

/** Does the same in a process that asks for no display. @returns its exit code. */
export const runWithoutDisplay = async (): Promise<number> => {
  const child = spawn(process.execPath, ['--ozone-platform=headless', ...process.argv.slice(1)], {
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: { ...process.env, [exitCodeVariable]: String(exitCodeDescriptor) },
  });
  const told: Buffer[] = [];
  child.stdio[exitCodeDescriptor]?.on('data', (chunk: Buffer) => told.push(chunk));
  passSignalsOn(child);
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  const said = Number.parseInt(Buffer.concat(told).toString(), 10);
  if (Number.isInteger(said)) return said;
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
};

/** Whoever ends us means the one that does the work. */
const passSignalsOn = (child: ChildProcess): void => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
};

/** Ends the process, if need be by force: a keychain that is still being asked would hold it, or make it abort. */
export const end = (app: App, code: number, isKeychainAsked: boolean): void => {
  if (!isKeychainAsked || process.platform !== 'linux') {
    app.exit(code);
    return;
  }
  if (process.env[exitCodeVariable] === String(exitCodeDescriptor)) {
    try {
      writeSync(exitCodeDescriptor, String(code));
    } catch {
      // Who waited for it has gone.
    }
  }
  process.kill(process.pid, 'SIGKILL');
};
