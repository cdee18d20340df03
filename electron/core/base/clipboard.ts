import type { Written } from '../../../src/shared/model/clipboard.ts';
import type { Sensitive } from './sensitive.ts';

export interface ClipboardContent {
  /** `null`: the program it was copied from did not hand it over, or not in a form that can be read. */
  readonly text: Sensitive | null;
  readonly hasImage: boolean;
  readonly hasFiles: boolean;
}

/**
 * `changed`: it held something else, and was not touched. `unread`: what it held could not be read, and was not touched.
 * The others are as in `Written`.
 */
export type Replacement = 'replaced' | 'unconfirmed' | 'changed' | 'unread' | 'refused';

export interface ClipboardAccess {
  /** Whether it can be read and written only while one of our windows has the focus. */
  readonly needsFocus: boolean;
  /** The package that would change this; `null` if none would. */
  readonly missing: string | null;
}

/** `value`: a secret or a passphrase, of which not even a file for passing it on may be on the disk. */
export type CopyKind = 'link' | 'value';

/** Where links are put for the user to paste. */
export interface LinkClipboard {
  /** Copies a link, or a text with one in it. It is cleared again if the user wants that. */
  readonly copyLink: (link: Sensitive) => Promise<Written>;
}

export interface Clipboard {
  access(): ClipboardAccess;
  /** Answers within seconds, whatever the program does that it was copied from. */
  read(): Promise<ClipboardContent>;
  /**
   * Writes a link or passphrase, marked as confidential for clipboard histories where the platform knows such a mark.
   * `written` only after something other than what wrote it has found it there.
   */
  write(text: Sensitive, kind?: CopyKind): Promise<Written>;
  /** Writes only if the clipboard still holds `expected`. */
  replaceIf(expected: Sensitive, replacement: Sensitive): Promise<Replacement>;
  /** Empties the clipboard only if it still holds `expected`. */
  clearIf(expected: Sensitive): Promise<void>;
  /** Reads what X11 keeps beside the clipboard, the text that was selected last; `null` where there is no such thing. */
  readonly readSelection: (() => Promise<ClipboardContent>) | null;
  /**
   * Empties what X11 keeps beside the clipboard, the text that was selected last, if it was in a window of this app.
   * Other platforms have no such thing.
   */
  clearSelection(): Promise<void>;
  /** Whether what was copied here may be gone when the app has quit, as on X11. */
  mayEndWithApp(): boolean;
  /**
   * Gives what was copied here to the desktop's clipboard manager, which has it when the app has quit.
   * @returns false when it is still there, and nobody has taken it.
   */
  handOver(): Promise<boolean>;
}
