import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Env, firstLine, run } from './desktop/processes.ts';

/**
 * A network or disks of a test's own. Inside, the test may do what only root may do; outside, nothing changes. Programs are
 * run inside by the user who runs the test.
 */
export interface Namespace {
  /** What a program is started with, to run inside. */
  readonly prefix: readonly string[];
  /** The same for its root, who is us with root's powers. A program sees nobody else there. */
  readonly rootPrefix: readonly string[];
  /** Runs a program inside as its root. @returns its standard output. @throws ProgramFailure */
  readonly asRoot: (command: string, ...args: readonly string[]) => Promise<string>;
  /** The path from outside of a file inside. */
  readonly pathOf: (file: string) => string;
  readonly dispose: () => Promise<void>;
}

/** @throws when the system denies it. */
export const startNamespace = async (kind: 'net' | 'mount'): Promise<Namespace> => {
  const holder = spawn(
    'unshare',
    ['--user', '--map-root-user', `--${kind}`, 'sh', '-c', 'echo && exec cat'],
    {
      // It ends with its input, and so with this process.
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  await firstLine(holder, holder.stdout, `a namespace (${kind})`);
  const enter = [
    '--target',
    String(holder.pid),
    '--user',
    `--${kind}`,
    // Where we are, and not at the root of the disks.
    '--wd',
    '--preserve-credentials',
    '--',
  ] as const;
  const env: Env = { PATH: process.env.PATH ?? '' };
  return {
    prefix: ['nsenter', ...enter, ...becomeOurselves],
    rootPrefix: ['nsenter', ...enter],
    asRoot: (command, ...args) => run('nsenter', [...enter, command, ...args], { env, timeoutMs: 60_000 }),
    pathOf: (file) => `/proc/${holder.pid}/root${file}`,
    dispose: async () => {
      holder.stdin.end();
      await once(holder, 'exit');
    },
  };
};

/** What a program in a namespace is started with, to run as the user who runs the test and not as its root. */
const becomeOurselves: readonly string[] = [
  ...['unshare', '--user', `--map-user=${process.getuid?.()}`, `--map-group=${process.getgid?.()}`, '--'],
];
