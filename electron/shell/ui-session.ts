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
  let made: UiSession | null = null;
  return () => {
    made ??= make(files, language);
    return made;
  };
};

const make = (files: OwnFiles, language: () => string): UiSession => {
  // SECURITY(windows-in-memory): without `persist:`, nothing that Chromium keeps for a page gets onto the disk.
  const own = session.fromPartition('ui', { cache: false });
  serveApp(own, files, language);
  return { session: own, isConfined: confineSession(own) };
};
