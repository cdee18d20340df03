import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import type { WindowName } from '../../../src/shared/model/windows.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { type Env, waitFor } from '../desktop/processes.ts';
import { electron } from '../electron.ts';
import type { AppOptions } from './outside.ts';
import { createUserData, type UserData } from './user-data.ts';

/** The app with Playwright in its windows and in its main process. It needs a desktop with a panel. */
export interface InsideApp {
  readonly userData: UserData;
  readonly main: ElectronApplication;
  /** A window that is open, or opens. */
  readonly window: (name: WindowName) => Promise<Page>;
  readonly output: () => string;
  readonly dispose: () => Promise<void>;
}

export const startInside = async (desktop: Desktop, options: AppOptions): Promise<InsideApp> => {
  const userData = await createUserData(options.settings);
  const start = [
    ...(options.chromium ?? []),
    // Accepts keys before the first frame, as Playwright does in a browser.
    '--allow-pre-commit-input',
    `--user-data-dir=${userData.folder}`,
    resolve(import.meta.dirname, '../../..'),
  ];
  const main = await _electron.launch({
    executablePath: electron.executable,
    // Without it, Playwright adds --no-sandbox.
    chromiumSandbox: true,
    args: [...start, '--hidden'],
    env: desktop.env,
    // The app itself decides between light and dark.
    colorScheme: null,
    timeout: timeoutMs,
  });
  const chunks: string[] = [];
  main.process().stdout?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  main.process().stderr?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  const app: InsideApp = {
    userData,
    main,
    window: async (name) => {
      const page = await waitFor(
        () => main.windows().find((candidate) => candidate.url() === `app://hushlink/${name}/index.html`),
        { what: () => `the window ${name}; the app printed:\n${chunks.join('')}` },
      );
      page.setDefaultTimeout(15_000);
      // A loaded page may still have nothing on it that could take a key.
      await page.locator('main').waitFor();
      return page;
    },
    output: () => chunks.join(''),
    dispose: async () => {
      const killed = setTimeout(() => main.process().kill('SIGKILL'), timeoutMs);
      await main.close().finally(() => clearTimeout(killed));
      await userData.dispose();
    },
  };
  try {
    // Windows are opened by a second start, as a user would do it: when Playwright connects to a running app, it
    // sometimes waits for ever for a window that is just being created.
    if (options.args !== undefined) await startAgain([...start, ...options.args], desktop.env);
    return app;
  } catch (error) {
    await app.dispose();
    throw new Error(`the app printed:\n${app.output()}`, { cause: error });
  }
};

/** Longer than the 20 s after which a second start replaces an app that does not answer. */
const timeoutMs = 40_000;

const startAgain = async (args: readonly string[], env: Env): Promise<void> => {
  const second = spawn(electron.executable, [...args], { env: { ...env }, stdio: 'ignore' });
  const killed = setTimeout(() => second.kill('SIGKILL'), timeoutMs);
  const [code, signal] = (await once(second, 'exit')) as [number | null, string | null];
  clearTimeout(killed);
  if (code !== 0) throw new Error(`the second start ended with ${signal ?? `exit code ${code}`}`);
};
