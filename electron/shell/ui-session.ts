import { type Session, session } from 'electron/main';
import { serveApp } from './app-protocol.ts';
import { confineSession } from './hardening.ts';

/** What all windows share. */
export interface UiSession {
  readonly session: Session;
  /** Resolves when it reaches our own files and nothing else: no page is loaded before. */
  readonly isConfined: Promise<void>;
}

/**
 * Makes it when it is first asked for: no icon in the tray has to wait for it.
 * @param folder the files of the windows.
 */
export const createUiSession = (folder: string): (() => UiSession) => {
  let made: UiSession | null = null;
  return () => {
    made ??= make(folder);
    return made;
  };
};

const make = (folder: string): UiSession => {
  // SECURITY(windows-in-memory): without `persist:`, nothing that Chromium keeps for a page gets onto the disk.
  const own = session.fromPartition('ui', { cache: false });
  const confine = async (): Promise<void> => {
    await confineSession(own);
    // SECURITY(default-session-confined): a window or a request that forgets to name its session gets this one.
    await confineSession(session.defaultSession);
    await serveApp(own, folder);
  };
  return { session: own, isConfined: confine() };
};
