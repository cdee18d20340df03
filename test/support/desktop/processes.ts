import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';

export type Env = Readonly<Record<string, string>>;

/** Runs a program to its end. @returns its standard output. @throws when it cannot run, fails or takes too long. */
export const run = (
  command: string,
  args: readonly string[],
  options: { readonly env: Env; readonly input?: string | Uint8Array; readonly timeoutMs?: number },
): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = execFile(
      command,
      [...args],
      { env: { ...options.env }, timeout: options.timeoutMs ?? 10_000, maxBuffer: 16 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new Error(`${command} ${args[0] ?? ''} failed: ${stderr || error.message}`));
      },
    );
    child.stdin?.on('error', () => {
      // A program that ends without reading its input is no failure of ours.
    });
    child.stdin?.end(options.input ?? '');
  });

/** A program that runs beside a test, in a process group of its own so that its children end with it. */
export const start = (
  command: string,
  args: readonly string[],
  env: Env,
  stdio: 'ignore' | 'pipe' = 'ignore',
): ChildProcess => {
  const child = spawn(command, [...args], {
    env: { ...env },
    detached: true,
    stdio: [stdio, stdio, stdio === 'pipe' ? 'ignore' : stdio],
  });
  child.on('error', () => {
    // Seen by whoever waits for what the program should have done.
  });
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
};

export const stop = async (child: ChildProcess): Promise<void> => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  kill(child);
  await ended;
};

const running = new Set<ChildProcess>();

const kill = (child: ChildProcess): void => {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
};

process.on('exit', () => {
  for (const child of running) kill(child);
});

/**
 * Asks again until there is an answer.
 * @throws when there is none in time, naming what was waited for.
 */
export const waitFor = async <T>(
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  options: { readonly what: string; readonly timeoutMs?: number },
): Promise<T> => {
  const until = performance.now() + (options.timeoutMs ?? 30_000);
  let lastError: unknown;
  while (performance.now() < until) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`waited in vain for ${options.what}`, { cause: lastError });
};
