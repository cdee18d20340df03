import { type Session, session } from 'electron/main';
import { type OwnFiles, serveApp } from './app-protocol.ts';
import { confineSession } from './hardening.ts';

/** What all windows share. */
export interface UiSession {
  readonly session: Session;
  /** Resolves when it reaches our own files and nothing else: no page is loaded before. */
  readonly isConfined: Promise<void>;
}

/**
 * Makes it for the first window: it takes a tenth of the memory that the app has without one.
 * @param files of the windows.
 * @param language of their sentences.
 */
export const createUiSession = (files: OwnFiles, language: () => string): (() => UiSession) => {
  let own: Session | null = null;
  let isConfined: Promise<void> | null = null;
  return () => {
    own ??= make(files, language);
    isConfined ??= confineSession(own);
    // The next window tries again.
    isConfined.catch(() => {
      isConfined = null;
    });
    return { session: own, isConfined };
  };
};

const make = (files: OwnFiles, language: () => string): Session => {
  // SECURITY(windows-in-memory): without `persist:`, nothing that Chromium keeps for a page gets onto the disk.
  const own = session.fromPartition('ui', { cache: false });
  serveApp(own, files, language);
  return own;
};
