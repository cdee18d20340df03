import type { RecordsFailure } from '../../../src/shared/failure.ts';
import type { Result } from '../../../src/shared/result.ts';
import type { Sensitive } from '../base/sensitive.ts';

/** Small encrypted files, each under an id of its own. What is in them is not the store's business. */
export interface RecordStore {
  /** Everything that can be read. The keychain is asked only when there is a file. */
  load(): Promise<
    Result<
      {
        readonly records: readonly { readonly id: string; readonly content: Sensitive }[];
        readonly damaged: number;
        readonly otherKey: number;
        readonly newer: number;
      },
      RecordsFailure
    >
  >;
  /** Durable when it has answered; on failure the old content is still there. */
  put(id: string, content: Sensitive): Promise<Result<null, RecordsFailure>>;
  /** Durable when it has answered; those that are not there are no failure. */
  remove(ids: readonly string[]): Promise<Result<null, RecordsFailure>>;
}
