import type { Failure } from '../failure.ts';
import type { DraftView } from './drafts.ts';
import type { ElsewhereView, ReceiptView } from './receipts.ts';

export interface ActivityView {
  /** In the order in which they are sent. */
  readonly drafts: readonly DraftView[];
  /** Newest first. */
  readonly receipts: readonly ReceiptView[];
  /** Newest first: of the account in use, without those made here. */
  readonly elsewhere: readonly ElsewhereView[];
  /** Why the server's list of those did not come; `null` when it did, or was not asked for. */
  readonly elsewhereProblem: Failure | null;
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
