import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { type Env, waitFor } from '../desktop/processes.ts';
import { electron } from '../electron.ts';
import { createUserData, type UserData } from './user-data.ts';

const root = resolve(import.meta.dirname, '../../..');

export interface AppOptions {
  readonly settings: Readonly<Record<string, unknown>> | string | null;
  /** A folder of an earlier start, which is kept; `settings` is then ignored. */
  readonly userData?: UserData;
  /** `--hidden` by default. */
  readonly args?: readonly string[];
  /** Its standard input; none by default. */
  readonly input?: string;
  /** Switches of Chromium. */
  readonly chromium?: readonly string[];
  /** Its descriptors 3 and 4 are for Chromium's DevTools. */
  readonly devTools?: boolean;
  /** Called with all it prints, as it comes. */
  readonly onOutput?: (chunk: string) => void;
  /** Called with the user-data folder before the start. */
  readonly prepare?: (folder: string) => Promise<void>;
  /** The event to wait for; `started` by default. */
  readonly until?: string;
  /** A program to run it with, such as one that gives it its own network. */
  readonly prefix?: readonly string[];
  /** Beside that of the desktop. */
  readonly env?: Readonly<Record<string, string>>;
  /** The packaged app's executable, in place of Electron and the built files. */
  readonly executable?: string;
}

/** The app as its user sees it: started as a program, and observed and used only from outside. */
export interface OutsideApp {
  readonly userData: UserData;
  readonly process: ChildProcess;
  /** Everything it has printed. */
  readonly output: () => string;
  /** The events it has logged, by name. */
  readonly events: () => readonly Readonly<Record<string, unknown>>[];
  readonly waitForEvent: (event: string, count?: number) => Promise<void>;
  /** Starts it again, as a user or a key binding does. @returns the exit code. */
  readonly startAgain: (...args: readonly string[]) => Promise<number | null>;
  /** The same with something on standard input. */
  readonly startAgainWith: (input: string, ...args: readonly string[]) => Promise<number | null>;
  /** Waits for its end. @returns the exit code. */
  readonly ended: () => Promise<number | null>;
  readonly dispose: () => Promise<void>;
}

/** Starts the app and waits until it says that it has started. */
export const startOutside = async (
  desktop: { readonly env: Env },
  options: AppOptions,
): Promise<OutsideApp> => {
  const userData = options.userData ?? (await createUserData(options.settings));
  await options.prepare?.(userData.folder);
  const always = [
    ...(options.chromium ?? []),
    ...(options.devTools === true ? ['--remote-debugging-pipe'] : []),
    `--user-data-dir=${userData.folder}`,
  ];
  const pipes = options.devTools === true ? (['pipe', 'pipe'] as const) : [];
  const run = (args: readonly string[], input?: string): ChildProcess => {
    const [program = '', ...rest] = [...(options.prefix ?? []), options.executable ?? electron.executable];
    const app = options.executable === undefined ? ['.'] : [];
    const started = spawn(program, [...rest, ...always, ...app, ...args], {
      cwd: root,
      env: { ...desktop.env, ...options.env },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe', ...pipes],
    });
    // It may end before it has read everything.
    started.stdin?.on('error', () => undefined);
    started.stdin?.end(input);
    return started;
  };
  const child = run(options.args ?? ['--hidden'], options.input);
  const chunks: string[] = [];
  const hear = (chunk: Buffer): void => {
    chunks.push(chunk.toString());
    options.onOutput?.(chunk.toString());
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  // Once all its output has been read.
  const exit = once(child, 'close').then(([code]) => code as number | null);

  const output = (): string => chunks.join('');
  const events = () =>
    output()
      .split('\n')
      // The last line may be incomplete.
      .slice(0, -1)
      .filter((line) => line.startsWith('{"time"'))
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  const waitForEvent = async (event: string, count = 1): Promise<void> => {
    await waitFor(() => events().filter((entry) => entry.event === event).length >= count, {
      what: () => `the app to log ${event}; it printed:\n${output()}`,
    });
  };
  const dispose = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await exit;
    if (options.userData === undefined) await userData.dispose();
  };
  try {
    await waitForEvent(options.until ?? 'started');
  } catch (error) {
    await dispose();
    throw error;
  }
  const startAgain = async (args: readonly string[], input?: string): Promise<number | null> => {
    const again = run(args, input);
    const killed = setTimeout(() => again.kill('SIGKILL'), 40_000);
    const [code] = (await once(again, 'exit')) as [number | null];
    clearTimeout(killed);
    return code;
  };
  return {
    userData,
    process: child,
    output,
    events,
    waitForEvent,
    startAgain: (...args) => startAgain(args),
    startAgainWith: (input, ...args) => startAgain(args, input),
    ended: () => exit,
    dispose,
  };
};
