import { spawn } from 'node:child_process';
import { openSync, readdirSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Bytes, Milliseconds } from '../../../src/shared/units.ts';

export interface ToolRun {
  readonly args: readonly string[];
  /**
   * For standard input; what the program says is then not read, since it may leave a process behind.
   * SECURITY(copied-by-pipe): what is copied is never an argument, which every program may read.
   */
  readonly input?: string;
  readonly withinMs: Milliseconds;
}

export interface ToolResult {
  readonly exitCode: number;
  readonly output: Buffer;
  readonly complaint: string;
}

/** `late`: it did not end in time. `failed`: it could not be run, was killed or said too much. */
export type ToolFailure = 'late' | 'failed';

export interface ToolRunner {
  /** Runs a small program to its end. */
  readonly run: (program: string, run: ToolRun) => Promise<ToolResult | ToolFailure>;
  /** Ends those under way. */
  readonly dispose: () => void;
}

/** @param maxBytes how much a program may say. */
export const createToolRunner = (env: Readonly<Record<string, string>>, maxBytes: Bytes): ToolRunner => {
  const running = new Set<number>();
  const devNull = openSync('/dev/null', 'r+');
  const run = (program: string, { args, input, withinMs }: ToolRun): Promise<ToolResult | ToolFailure> =>
    new Promise((resolve) => {
      const isHeard = input === undefined;
      const said = isHeard ? 'pipe' : 'ignore';
      // In a process group of its own: what it has started ends with it, and what it leaves behind does not end with us.
      const child = spawn(program, [...args], {
        env,
        cwd: '/',
        detached: true,
        stdio: ['pipe', said, said, ...inherited().map(() => devNull)],
      });
      const { pid } = child;
      const settle = (result: ToolResult | ToolFailure): void => {
        clearTimeout(timer);
        if (pid !== undefined) {
          running.delete(pid);
          if (typeof result === 'string') killGroup(pid);
        }
        resolve(result);
      };
      const fail = (): void => settle('failed');
      const timer = setTimeout(() => settle('late'), withinMs);
      if (pid !== undefined) running.add(pid);
      const output = collect(child.stdout, maxBytes, fail);
      const complaint = collect(child.stderr, maxBytes, fail);
      child.once('error', fail);
      child.once(isHeard ? 'close' : 'exit', (exitCode: number | null) =>
        settle(
          exitCode === null
            ? 'failed'
            : { exitCode, output: output(), complaint: complaint().toString('utf8') },
        ),
      );
      // One that ends without reading says why by its exit code.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input ?? '');
    });
  return {
    // Too many open files, for one, are thrown rather than reported.
    run: (program, what) => run(program, what).catch(() => 'failed'),
    dispose: () => {
      for (const pid of running) killGroup(pid);
    },
  };
};

/**
 * The descriptors that a program would have from us beside the usual three. Chromium leaves many of its own open, and one that
 * outlives the app would keep pipes, sockets and shared memory.
 */
const inherited = (): readonly number[] => {
  const last = Math.max(2, ...readdirSync('/proc/self/fd').map(Number));
  return Array.from({ length: last - 2 }, (_, index) => index + 3);
};

/** @returns what has been heard so far. */
const collect = (stream: Readable | null, maxBytes: Bytes, onTooMuch: () => void): (() => Buffer) => {
  const chunks: Buffer[] = [];
  let size = 0;
  stream?.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > maxBytes) onTooMuch();
    else chunks.push(chunk);
  });
  return () => Buffer.concat(chunks);
};

const killGroup = (group: number): void => {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // It has ended.
  }
};
