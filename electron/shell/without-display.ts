import { writeSync } from 'node:fs';
import type { App } from 'electron/main';
import { askedPlatform } from './display.ts';
import { exitCodeDescriptor, exitCodeVariable } from './start-again.ts';

/** Chromium's platform for machines without a display. */
export const withoutDisplay = 'headless';

/** Whether this process would need a display, which a terminal may not have: without one, Chromium would crash shortly. */
export const wantsDisplay = (
  argv: readonly string[] = process.argv,
  platform: NodeJS.Platform = process.platform,
): boolean => platform === 'linux' && askedPlatform(argv) !== withoutDisplay;

/** Ends the process, by force if necessary: a pending keychain call would keep it alive or make it abort. */
export const end = (app: Pick<App, 'exit'>, code: number, isKeychainAsked: boolean): void => {
  const isLinux = process.platform === 'linux';
  // Told first: whatever goes wrong while Chromium shuts down does not undo what was done.
  if (isLinux && process.env[exitCodeVariable] === String(exitCodeDescriptor)) {
    try {
      writeSync(exitCodeDescriptor, String(code));
    } catch {
      // The process waiting for it is gone.
    }
  }
  if (isKeychainAsked && isLinux) process.kill(process.pid, 'SIGKILL');
  else app.exit(code);
};
