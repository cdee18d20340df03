import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';
import { electronInUse } from './electron.mjs';
import { ordinaryUser } from './setup/sandbox.mjs';
import { shellLine } from './shell-line.ts';

export const root = resolve(import.meta.dirname, '..');

/** The environment of the project's own tools: they come first on the path, and know which Electron is in use. */
export const toolsEnv = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
  ELECTRON_OVERRIDE_DIST_PATH: electronInUse().dist,
});

/**
 * Runs one of the project's tools.
 * @param options.sandbox whether it runs Electron, and so must not be root.
 * @returns its exit code and, unless it is shown, its output.
 */
export const runTool = (
  command: string,
  args: readonly string[],
  options: { readonly show?: boolean; readonly sandbox?: boolean; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<{ readonly code: number; readonly output: string }> =>
  new Promise((done) => {
    const { prefix, env } = options.sandbox === true ? ordinaryUser() : { prefix: [], env: {} };
    const [program = command, ...rest] = [...prefix, command, ...args];
    const isWindows = process.platform === 'win32';
    const child = spawn(isWindows ? shellLine([program, ...rest]) : program, isWindows ? [] : rest, {
      cwd: root,
      env: { ...(options.env ?? toolsEnv()), ...env },
      shell: isWindows,
      stdio: options.show === true ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on('error', (error) => done({ code: 1, output: error.message }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });

/** Whether windows can be shown. */
export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** Starts the app that is in `out/`. */
export const spawnApp = (
  args: readonly string[],
  stdio: StdioOptions,
  chromiumSwitches: readonly string[] = [],
): ChildProcess => {
  const { executable } = electronInUse();
  // As the desktop entry of a package does; without it the app would start a second time.
  const platform = process.env.DISPLAY ? 'x11' : 'wayland';
  const display = process.platform === 'linux' ? [`--ozone-platform=${platform}`] : [];
  return spawn(executable, [...display, ...chromiumSwitches, '.', ...args], {
    cwd: root,
    env: toolsEnv(),
    stdio,
  });
};

/** Builds main process, preload script and windows into `out/`. @throws with the tool's output when it fails. */
export const build = async (): Promise<void> => {
  const built = await runTool('electron-vite', ['build', '--logLevel', 'warn']);
  if (built.code !== 0) throw new Error(`The build failed.\n${built.output}`);
};
