import { join } from 'node:path';
import { _electron, type BrowserContext, chromium, type Page } from 'playwright';
import { inject } from 'vitest';
import { chromiumForTests } from '../../scripts/engine.ts';
import { startDesktop } from '../support/desktop/desktop.ts';
import type { Env } from '../support/desktop/processes.ts';
import { electron } from '../support/electron.ts';

/** A window with one empty page, in the engine that shows the app's windows. */
export interface Engine {
  readonly page: Page;
  readonly close: () => Promise<unknown>;
}

/** Chromium where there is one, unless the other is asked for. */
export const startEngine = async (): Promise<Engine> => {
  const executable = chromiumForTests();
  return executable === null ? await startElectron() : await startChromium(executable);
};

const startChromium = async (executable: string): Promise<Engine> => {
  const page = await (await chromiumOfWorker(executable)).newPage();
  return { page, close: () => page.close() };
};

let running: Promise<BrowserContext> | undefined;

/** One for all files of a worker, with a profile: what it has compiled for a page it has for the next. It ends with the worker. */
const chromiumOfWorker = (executable: string): Promise<BrowserContext> => {
  const folder = inject('folderOfBrowsers');
  running ??= chromium.launchPersistentContext(join(folder, `profile-${process.pid}`), {
    artifactsDir: folder,
    executablePath: executable,
    chromiumSandbox: true,
    // Scrollbars take room, as they do for users.
    ignoreDefaultArgs: ['--hide-scrollbars'],
    args: [
      // Playwright has switched off what Chromium asks for of its own accord; whatever is left finds nobody.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      // Our policy leaves pages no origin. Chromium would start a process for each of the hundreds that are opened, which
      // takes almost half of the suite's time and shows nothing else.
      '--disable-site-isolation-trials',
    ],
    timeout: timeoutMs,
  });
  const forget = (): void => {
    running = undefined;
  };
  // The next file has another one.
  running.then((browser) => browser.on('close', forget), forget);
  return running;
};

/** Electron has no mode without a screen. */
const startElectron = async (): Promise<Engine> => {
  const desktop = await startDesktop({ panel: false, keyring: false, notifications: false });
  try {
    const started = await launchElectron(desktop.env);
    return {
      ...started,
      close: async () => {
        await started.close();
        await desktop.dispose();
      },
    };
  } catch (error) {
    await desktop.dispose();
    throw error;
  }
};

const launchElectron = async (env: Env): Promise<Engine> => {
  const started = await _electron.launch({
    executablePath: electron.executable,
    // Without it, Playwright adds --no-sandbox.
    chromiumSandbox: true,
    args: [
      // Keys pressed before the first frame count too: a test is faster than a hand.
      '--allow-pre-commit-input',
      join(import.meta.dirname, 'browser'),
    ],
    env: { ...env },
    timeout: timeoutMs,
  });
  try {
    const first = started.firstWindow();
    await started.evaluate(async ({ app }) => {
      await app.whenReady();
      await (globalThis as unknown as { openWindow: () => Promise<void> }).openWindow();
    });
    return { page: await first, close: () => started.close() };
  } catch (error) {
    await started.close();
    throw error;
  }
};

const timeoutMs = 60_000;
