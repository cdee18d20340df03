import type { Sensitive } from './sensitive.ts';

export interface ClipboardContent {
  readonly text: Sensitive;
  readonly hasImage: boolean;
  readonly hasFiles: boolean;
}

/** `changed`: it held something else, and was not touched. `refused`: the platform did not take the text. */
export type Replacement = 'replaced' | 'changed' | 'refused';

export interface Clipboard {
  read(): Promise<ClipboardContent>;
  /**
   * Writes a link or passphrase, marked as confidential for clipboard histories where the platform knows such a mark.
   * @returns false when the platform did not take it.
   */
  write(text: Sensitive): Promise<boolean>;
  /** Writes only if the clipboard still holds `expected`. */
  replaceIf(expected: Sensitive, replacement: Sensitive): Promise<Replacement>;
  /** Empties the clipboard only if it still holds `expected`. */
  clearIf(expected: Sensitive): Promise<void>;
}
