import type { Failure } from '../failure.ts';
import type { DraftView } from './drafts.ts';
import type { ReceiptView } from './receipts.ts';

export interface ActivityView {
  /** In the order in which they are sent. */
  readonly drafts: readonly DraftView[];
  /** Newest first. */
  readonly receipts: readonly ReceiptView[];
  /** Whether they are on disk, and if not, why. */
  readonly storage: StorageView;
}

export interface StorageView {
  /** `null` while receipts are saved on disk; otherwise why they last only until the app quits. */
  readonly notKept: Failure | null;
  /** Files that could not be read and were set aside. */
  readonly damaged: number;
  /** Files encrypted with a key this keychain does not have. They stay where they are. */
  readonly otherKey: number;
  /** Files of a newer Hushlink. They stay where they are. */
  readonly newer: number;
}
