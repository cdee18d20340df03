import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { constants } from 'node:os';
import type { App } from 'electron/main';

/** Where the process without a display reports its exit code if it can only end by a signal. */
const exitCodeVariable = 'HUSHLINK_EXIT_CODE_TO';
const exitCodeDescriptor = 3;

/**
 * Whether this process would need a display, which a terminal may not have. Chromium chooses its platform before our code
 * runs, so appending a switch now is too late: without a display it would crash shortly afterwards.
 */
export const wantsDisplay = (app: App, platform: NodeJS.Platform = process.platform): boolean =>
  platform === 'linux' &&
  !app.commandLine.hasSwitch('ozone-platform') &&
  !app.commandLine.hasSwitch('ozone-platform-hint');

/** Does the same in a process that needs no display. @returns its exit code. */
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

/** A signal to us is meant for the process doing the work. */
const passSignalsOn = (child: ChildProcess): void => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
};

/** Ends the process, by force if necessary: a pending keychain call would keep it alive or make it abort. */
export const end = (app: App, code: number, isKeychainAsked: boolean): void => {
  if (!isKeychainAsked || process.platform !== 'linux') {
    app.exit(code);
    return;
  }
  if (process.env[exitCodeVariable] === String(exitCodeDescriptor)) {
    try {
      writeSync(exitCodeDescriptor, String(code));
    } catch {
      // The process waiting for it is gone.
    }
  }
  process.kill(process.pid, 'SIGKILL');
};
