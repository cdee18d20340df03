import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Desktop } from '../desktop/desktop.ts';
import { electron } from '../electron.ts';

const root = resolve(import.meta.dirname, '../../..');

/** How a run ended. */
export interface Run {
  readonly code: number | null;
  readonly output: string;
  /** Standard error, without what Chromium writes there. */
  readonly error: string;
}

/** `… | hushlink share -`, beside the app whose folder it is. @param to where standard output goes, if not to us. */
export const shareStandardInput = async (
  desktop: Desktop,
  folder: string,
  input: string | Uint8Array,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
  to?: '/dev/full' | '/dev/null' | 'nowhere',
): Promise<Run> => {
  const redirected = to === undefined ? '' : to === 'nowhere' ? '>&-' : `>${to}`;
  const child = spawn(
    '/bin/sh',
    [
      '-c',
      `exec "$@" ${redirected}`,
      'sh',
      electron.executable,
      ...[`--user-data-dir=${folder}`, '.', 'share', '-', ...args],
    ],
    {
      cwd: root,
      env: { ...desktop.env, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  const output: Buffer[] = [];
  const error: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => error.push(chunk));
  // It may end before it has read everything.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const killed = setTimeout(() => child.kill('SIGKILL'), 60_000);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(killed);
  const said = Buffer.concat(error).toString().split('\n');
  return {
    code,
    output: Buffer.concat(output).toString(),
    error: said.filter((line) => line.startsWith('hushlink: ')).join('\n'),
  };
};
