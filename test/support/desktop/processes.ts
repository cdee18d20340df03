import { type ChildProcess, type ExecFileException, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable, type Writable } from 'node:stream';

export type Env = Readonly<Record<string, string>>;

/** A program that could not run, failed or took too long. */
export class ProgramFailure extends Error {
  readonly stderr: string;
  /** `null` when it did not end by itself. */
  readonly exitCode: number | null;

  constructor(program: string, stderr: string, cause: ExecFileException) {
    super(`${program} failed: ${stderr || cause.message}`, { cause });
    this.stderr = stderr;
    this.exitCode = typeof cause.code === 'number' ? cause.code : null;
  }
}

/** Runs a program to its end. @returns its standard output. @throws ProgramFailure */
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
        else reject(new ProgramFailure(`${command} ${args[0] ?? ''}`, stderr, error));
      },
    );
    child.stdin?.on('error', () => {
      // A program that ends without reading its input has not failed.
    });
    child.stdin?.end(options.input ?? '');
  });

/** The programs that run beside a test. */
export interface Processes {
  /** @param stdio `pipe` for standard input and output; a fourth entry is the program's descriptor 3. */
  readonly start: (
    command: string,
    args: readonly string[],
    env: Env,
    stdio?: readonly ('ignore' | 'pipe')[],
  ) => ChildProcess;
  readonly stop: (child: ChildProcess) => Promise<void>;
  /** Ends all that still run. */
  readonly dispose: () => Promise<void>;
}

/**
 * Each program gets its own process group, so that its children end with it. A guardian outside this process ends them and
 * removes the folder if this process is killed, as a test worker may be.
 */
export const createProcesses = (folder: string): Processes => {
  const running = new Set<ChildProcess>();
  const guardian = spawn('/bin/sh', ['-c', guard, 'guardian', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const notifyGuardian = (line: string): void => void guardian.stdin.write(`${line}\n`);
  guardian.stdin.on('error', () => {
    // It was killed: then nothing cleans up after a crash, and nothing else changes.
  });
  // It does not keep a test process alive.
  guardian.unref();
  (guardian.stdin as typeof guardian.stdin & { unref?: () => void }).unref?.();

  const start: Processes['start'] = (command, args, env, stdio = ['ignore', 'ignore', 'ignore']) => {
    const child = spawn(command, [...args], { env: { ...env }, detached: true, stdio: [...stdio] });
    child.on('error', () => {
      // The caller notices when it waits for what the program should have done.
    });
    const { pid } = child;
    if (pid === undefined) return child;
    notifyGuardian(`+${pid}`);
    running.add(child);
    child.once('exit', () => {
      // The programs it started end with it.
      killGroup(pid);
      running.delete(child);
      notifyGuardian(`-${pid}`);
    });
    return child;
  };
  const stop = async (child: ChildProcess): Promise<void> => {
    if (child.pid === undefined || !running.has(child)) return;
    const ended = once(child, 'exit');
    killGroup(child.pid);
    await ended;
  };

  return {
    start,
    stop,
    dispose: async () => {
      await Promise.all([...running].map(stop));
      guardian.stdin.end('done\n');
    },
  };
};

/** Reads process groups, one per line, until it reads `done` or its input ends; then it kills those left. */
const guard = `
groups=' '
while read -r line; do
  case "$line" in
    +*) groups="$groups\${line#+} " ;;
    -*) groups="\${groups%% \${line#-} *} \${groups#* \${line#-} }" ;;
    done) exit 0 ;;
  esac
done
for group in $groups; do kill -s KILL -- "-$group" 2>/dev/null; done
rm -rf -- "$1"
`;

const killGroup = (group: number): void => {
  try {
    process.kill(-group, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
};

/**
 * Polls until there is a result.
 * @throws when there is none in time, naming what was waited for; a function is called only then.
 */
export const waitFor = async <T>(
  check: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  options: { readonly what: string | (() => string); readonly timeoutMs?: number },
): Promise<T> => {
  const timeoutMs = options.timeoutMs ?? 30_000;
  const until = performance.now() + timeoutMs;
  let lastError: unknown;
  let pauseMs = 25;
  while (performance.now() < until) {
    try {
      const answer = await check();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    // Most checks start a program, which takes more from what is waited for than it tells.
    pauseMs = Math.min(250, pauseMs * 1.5);
  }
  const reason = lastError instanceof Error ? ` (${lastError.message.trim()})` : '';
  const what = typeof options.what === 'string' ? options.what : options.what();
  throw new Error(`waited ${timeoutMs / 1_000} s for ${what}${reason}`, { cause: lastError });
};

/** Waits for the first line of a program. @throws when it ends, cannot be started, or prints nothing for half a minute. */
export const firstLine = async (
  child: ChildProcess,
  stream: Readable | Writable | null | undefined,
  what: string,
): Promise<string> => {
  if (!(stream instanceof Readable)) throw new Error(`${what} has no output`);
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`${what} printed nothing`)), 30_000);
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (!output.includes('\n')) return;
      clearTimeout(timer);
      resolve(output.slice(0, output.indexOf('\n')));
    });
    child.once('error', (error) => reject(new Error(`${what} cannot be started`, { cause: error })));
    child.once('exit', (code) => reject(new Error(`${what} ended at its start, with exit code ${code}`)));
  });
};
