import type { RecordsFailure } from '../../../src/shared/failure.ts';
import type { Result } from '../../../src/shared/result.ts';
import type { Sensitive } from '../base/sensitive.ts';

/** Small encrypted files, each under its own id. The store does not know what is in them. */
export interface RecordStore {
  /** Everything that can be read. The keychain is read only when there is a file. */
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
  /** Resolves when it is durable; on failure the old content is still there. */
  put(id: string, content: Sensitive): Promise<Result<null, RecordsFailure>>;
  /** Tells whether two texts are the same, to whoever has the key of the records; `null` while there is no key. */
  fingerprint(text: Sensitive): Promise<string | null>;
  /** Resolves when it is durable; unknown ids are ignored. */
  remove(ids: readonly string[]): Promise<Result<null, RecordsFailure>>;
}
