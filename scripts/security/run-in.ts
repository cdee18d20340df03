import { spawn } from 'node:child_process';
import type { Milliseconds } from '../../src/shared/units.ts';
import { ordinaryUser } from '../setup/sandbox.mjs';
import { toolsEnv } from '../steps.ts';

interface RunOptions {
  readonly folder: string;
  /** Whether it runs Electron, and so must not be root. */
  readonly sandbox: boolean;
  /** Ends it, with all that it has started. */
  readonly signal: AbortSignal;
}

/** How long a program that is told to end may take. */
const patienceMs: Milliseconds = 5_000;

/** Runs a program of Node's in a folder. @returns its exit code and output. */
export const runIn = (
  args: readonly string[],
  { folder, sandbox, signal }: RunOptions,
): Promise<{ readonly code: number; readonly output: string }> =>
  new Promise((done) => {
    const { prefix, env } = sandbox ? ordinaryUser() : { prefix: [], env: {} };
    const [program = '', ...rest] = [...prefix, process.execPath, ...args];
    // Of a Vitest that runs this.
    const own = Object.entries({ ...toolsEnv(), ...env }).filter(([name]) => !name.startsWith('VITEST'));
    const isGroup = process.platform !== 'win32';
    const child = spawn(program, rest, {
      cwd: folder,
      env: Object.fromEntries(own),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: isGroup,
    });
    const kill = (how: NodeJS.Signals): void => {
      try {
        if (child.pid !== undefined) process.kill(isGroup ? -child.pid : child.pid, how);
      } catch {
        // It has ended.
      }
    };
    let timer: NodeJS.Timeout | undefined;
    const end = (): void => {
      kill('SIGTERM');
      timer = setTimeout(() => kill('SIGKILL'), patienceMs);
    };
    signal.addEventListener('abort', end);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
      });
    }
    const ended = (code: number, words = ''): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      done({ code, output: output + words });
    };
    child.on('error', (error) => ended(1, error.message));
    child.on('close', (code) => ended(code ?? 1));
    if (signal.aborted) end();
  });
