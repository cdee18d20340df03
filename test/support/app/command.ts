import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Env } from '../desktop/processes.ts';
import { electron } from '../electron.ts';

const root = resolve(import.meta.dirname, '../../..');

export interface CommandOptions {
  /** All variables: nothing is added. */
  readonly env?: Env;
  readonly input?: string | Uint8Array;
  /** What the shell does with descriptors, such as `>&-`. */
  readonly redirect?: string;
  /** Ends the input of a terminal, and is typed there. Without it, standard input is a pipe. */
  readonly typed?: string;
  /** Whether Chromium is silent from its first moment, by a switch. */
  readonly isMuted?: boolean;
  /** The packaged app's executable, in place of Electron and the built files. */
  readonly executable?: string | undefined;
}

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  /** All of it; with `typed`, both came to the terminal and are in `output`. */
  readonly error: string;
}

/**
 * `hushlink …` as a shell runs it, without a desktop. Before our code runs Chromium may complain of a machine without a system
 * bus, as test machines are; `--log-level=3` leaves that out.
 */
export const runCommand = async (
  args: readonly string[],
  { env = {}, input = '', redirect = '', typed, isMuted = true, executable }: CommandOptions = {},
): Promise<Ended> => {
  const muted = isMuted ? ['--log-level=3'] : [];
  const program = executable === undefined ? [electron.executable, ...muted, '.'] : [executable, ...muted];
  const words = [...program, ...args];
  const [command = '', ...rest] =
    typed === undefined
      ? ['/bin/sh', '-c', `exec "$@" ${redirect}`, 'sh', ...words]
      : ['script', '--quiet', '--return', '--command', words.map(quoted).join(' '), '/dev/null'];
  const child = spawn(command, rest, { cwd: root, env: { ...env } });
  const output: Buffer[] = [];
  const error: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => error.push(chunk));
  // It may end before it has read everything.
  child.stdin.on('error', () => undefined);
  if (typed === undefined) child.stdin.end(input);
  else child.stdin.write(typed);
  const killed = setTimeout(() => child.kill('SIGKILL'), 60_000);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(killed);
  return { code, output: Buffer.concat(output).toString(), error: Buffer.concat(error).toString() };
};

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;
