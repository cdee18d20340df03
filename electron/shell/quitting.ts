import type { App } from 'electron/main';
import type { Milliseconds } from '../../src/shared/limits.ts';
import { runInNodeLoop } from './run-in-node-loop.ts';

/** A clipboard that does not answer, or a full disk, must not keep the app from ending. */
const tidyWithinMs: Milliseconds = 2_000;

interface Ending {
  readonly begun: () => void;
  /** Whether there is something to tidy that cannot wait. */
  readonly isBusy: () => boolean;
  readonly tidy: () => Promise<void>;
  readonly ended: () => void;
  /** A keychain's question that nobody answers would keep the app, and its lock, alive for ever. */
  readonly keychainWaits: () => boolean;
}

/** Nothing of ours stays on the clipboard, and no receipt half written, when the app quits. */
export const shutDownGracefully = (app: App, ending: Ending): void => {
  let isTidy = false;
  const tidyAndQuit = async (): Promise<void> => {
    const late = new Promise<void>((resolve) => setTimeout(resolve, tidyWithinMs));
    await Promise.race([ending.tidy(), late]).finally(() => {
      isTidy = true;
      app.quit();
    });
  };
  app.on('before-quit', ending.begun);
  app.on('will-quit', (event) => {
    if (!isTidy && ending.isBusy()) {
      event.preventDefault();
      runInNodeLoop(() => void tidyAndQuit())();
      return;
    }
    ending.ended();
  });
  app.on('quit', () => ending.keychainWaits() && process.kill(process.pid, 'SIGKILL'));
};
