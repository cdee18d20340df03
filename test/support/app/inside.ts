import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import type { WindowName } from '../../../src/shared/model.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { waitFor } from '../desktop/processes.ts';
import { asRoot, electron } from '../electron.ts';
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
    ...asRoot,
    ...(options.chromium ?? []),
    `--user-data-dir=${userData.folder}`,
    resolve(import.meta.dirname, '../../..'),
  ];
  const main = await _electron.launch({
    executablePath: electron.executable,
    args: [...start, '--hidden'],
    env: desktop.env,
    // What the app itself says of light and dark.
    colorScheme: null,
  });
  const chunks: string[] = [];
  main.process().stdout?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  main.process().stderr?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  // Windows come by a second start, as a user makes it: Playwright, which joins an app that runs already, sometimes waits
  // for ever for a window that is being made at that moment.
  if (options.args !== undefined) {
    const [code] = await once(
      spawn(electron.executable, [...start, ...options.args], { env: { ...desktop.env } }),
      'exit',
    );
    if (code !== 0) throw new Error(`the second start ended with exit code ${code}`);
  }
  return {
    userData,
    main,
    window: async (name) => {
      const page = await waitFor(
        () => main.windows().find((candidate) => candidate.url() === `app://hushlink/${name}/index.html`),
        { what: `the window ${name}` },
      );
      await page.waitForLoadState();
      page.setDefaultTimeout(10_000);
      return page;
    },
    output: () => chunks.join(''),
    dispose: async () => {
      await main.close();
      await userData.dispose();
    },
  };
};
