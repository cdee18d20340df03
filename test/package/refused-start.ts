import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Env } from '../support/desktop/processes.ts';

/** How a start ended that should have been refused. */
export interface Refusal {
  readonly code: number | null;
  readonly error: string;
  /** Whether something answered on the port in the meantime. */
  readonly wasOpen: boolean;
}

/** Starts the program and knocks on the port until it ends. @param options its folder, and the port. */
export const startRefused = async (
  program: string,
  args: readonly string[],
  env: Env,
  { folder, port }: { readonly folder: string; readonly port: number },
): Promise<Refusal> => {
  // Descriptors 3 and 4 are those of --remote-debugging-pipe.
  const child = spawn(program, args, {
    env,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const error: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => error.push(chunk));
  let ended = false;
  const end = once(child, 'close').then(([code]) => {
    ended = true;
    return code as number | null;
  });
  const killed = setTimeout(() => child.kill('SIGKILL'), 30_000);
  let wasOpen = false;
  while (!ended && !wasOpen) {
    wasOpen = await isOpen(port);
    await Promise.race([wait(10), end]);
  }
  if (wasOpen) child.kill('SIGKILL');
  const code = await end;
  clearTimeout(killed);
  return { code, error: Buffer.concat(error).toString(), wasOpen };
};

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
