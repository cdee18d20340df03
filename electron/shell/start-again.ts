import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import type { Sensitive } from '../core/base/sensitive.ts';
import { argumentsOn } from './display.ts';

/** Where the other process reports its exit code if it can only end by a signal. */
export const exitCodeVariable = 'HUSHLINK_EXIT_CODE_TO';
export const exitCodeDescriptor = 3;

/**
 * Does the same in a new process with another display: Chromium chooses its own before our code runs, so appending a switch
 * now is too late. This process stays until that one ends, since a terminal, a service manager or an AppImage takes its end
 * for the end of the app.
 * @param platform for `--ozone-platform`.
 * @param input what was read from standard input, for the new process to read again; `null` if nothing was.
 * @returns its exit code.
 */
export const startAgainOn = async (platform: string, input: Sensitive | null = null): Promise<number> => {
  const child = spawn(process.execPath, argumentsOn(platform, process.argv), {
    stdio: [input === null ? 'inherit' : 'pipe', 'inherit', 'inherit', 'pipe'],
    env: { ...process.env, [exitCodeVariable]: String(exitCodeDescriptor) },
  });
  // It may end without reading.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input?.reveal());
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
