import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import type { Writable } from 'node:stream';
import { app } from 'electron/main';
import type { Sensitive } from '../core/base/sensitive.ts';
import { argumentsOn } from './display.ts';
import { isLoggingAsked, mutedArgument } from './mute-chromium.ts';

/** Where the other process reports its exit code if it can only end by a signal. */
export const exitCodeVariable = 'HUSHLINK_EXIT_CODE_TO';
export const exitCodeDescriptor = 3;

/** Where the other process finds the passphrase: only this one has the descriptors that a shell has opened for it. */
export const passphraseVariable = 'HUSHLINK_PASSPHRASE_FROM';
export const passphraseDescriptor = 4;

/** What this process has read, for the other to read again. By pipes, which no other program can read. */
export interface Input {
  readonly standardInput?: Sensitive | null;
  readonly passphrase?: Uint8Array | null;
}

/**
 * Does the same in a new process with another display: Chromium chooses its own before our code runs, so appending a switch
 * now is too late. This process stays until that one ends, since a terminal, a service manager or an AppImage takes its end
 * for the end of the app.
 * @param platform for `--ozone-platform`.
 * @returns its exit code.
 */
export const startAgainOn = async (
  platform: string,
  { standardInput = null, passphrase = null }: Input = {},
): Promise<number> => {
  const quietly = isLoggingAsked(app) ? [] : [mutedArgument];
  const { [passphraseVariable]: _, ...env } = process.env;
  const child = spawn(process.execPath, [...quietly, ...argumentsOn(platform, process.argv)], {
    stdio: [
      standardInput === null ? 'inherit' : 'pipe',
      'inherit',
      'inherit',
      'pipe',
      passphrase === null ? 'ignore' : 'pipe',
    ],
    env: {
      ...env,
      [exitCodeVariable]: String(exitCodeDescriptor),
      ...(passphrase === null ? {} : { [passphraseVariable]: String(passphraseDescriptor) }),
    },
  });
  const give = (to: Writable | null, input: string | Uint8Array | undefined): void => {
    // It may end without reading.
    to?.on('error', () => undefined);
    to?.end(input);
  };
  give(child.stdin, standardInput?.reveal());
  // A pipe that we write to.
  if (passphrase !== null) give(child.stdio[passphraseDescriptor] as Writable, passphrase);
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
