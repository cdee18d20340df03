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
  else if (isLinux) exitAtOnce(code);
  else app.exit(code);
};

/**
 * Chromium's own way out ends in a segmentation fault about once in eighty times on a busy computer, after a link that was
 * printed. By now everything is on the disk, and nothing of Chromium's has to be kept. Node does not document this; Electron puts
 * Chromium's way in the place of `process.exit`.
 */
const exitAtOnce = (code: number): void => {
  (process as unknown as { reallyExit: (code: number) => void }).reallyExit(code);
};
