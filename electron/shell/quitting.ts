import type { App } from 'electron/main';
import type { Milliseconds } from '../../src/shared/units.ts';
import { runInNodeLoop } from './run-in-node-loop.ts';

/** Something that has to be finished before the app quits. */
export interface Closable {
  /** Whether there is anything to finish. */
  readonly isBusy: () => boolean;
  readonly close: () => Promise<void>;
}

export interface Quitting {
  /** Whether the app is about to quit. */
  readonly hasBegun: () => boolean;
  /** @param parts closed together, and only if one of them is busy. @param last always runs, at the very end. */
  readonly waitFor: (parts: readonly Closable[], last: () => void) => void;
}

/** A clipboard that does not answer, or a full disk, must not stop the app from quitting. */
const closeTimeoutMs: Milliseconds = 2_000;

/** Shuts down gracefully: no value of ours stays on the clipboard, and every receipt is written. */
export const createQuitting = (app: App): Quitting => {
  let hasBegun = false;
  app.on('before-quit', () => {
    hasBegun = true;
  });
  return {
    hasBegun: () => hasBegun,
    waitFor: (parts, last) => {
      let areClosed = false;
      const closeAndQuit = async (): Promise<void> => {
        const tooLate = new Promise<void>((resolve) => setTimeout(resolve, closeTimeoutMs));
        const closing = parts.map(({ close }) => close());
        await Promise.race([Promise.allSettled(closing), tooLate]);
        areClosed = true;
        app.quit();
        // A part that could not be closed is a bug, which is said when it keeps nothing else from its end.
        await Promise.all(closing);
      };
      app.on('will-quit', (event) => {
        if (!areClosed && parts.some(({ isBusy }) => isBusy())) {
          event.preventDefault();
          runInNodeLoop(() => void closeAndQuit())();
          return;
        }
        last();
      });
    },
  };
};

/** A keychain prompt that nobody answers would keep the app, and its lock, alive for ever. */
export const killIfKeychainWaits = (app: App, isWaiting: () => boolean): void => {
  app.on('quit', () => isWaiting() && process.kill(process.pid, 'SIGKILL'));
};
