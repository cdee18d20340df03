import type { KeychainFailure, RecordsFailure } from '../../src/shared/failure.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import type { Milliseconds, Timestamp } from '../../src/shared/units.ts';
import type { Clock, Random } from '../core/base/ports.ts';
import { Sensitive } from '../core/base/sensitive.ts';
import type { Keychain } from '../core/profiles/index.ts';
import { withFileLock } from './file-lock.ts';
import { dataKeyBytes } from './sealed-record.ts';

export const dataKeyAccount = 'data-key';

/** A user who has just left the keychain locked is not asked again at every link. */
const askAgainAfterMs: Milliseconds = 60_000;

export interface DataKey {
  /** `asked`: the user wants to see records now. `in-passing`: the user is doing something else. */
  readonly get: (why: 'asked' | 'in-passing') => Promise<Result<Uint8Array, RecordsFailure>>;
}

/** Longer than three calls of the keychain can take, each of which may ask the user to unlock it. */
const makingTimeoutMs: Milliseconds = 120_000;

interface DataKeyOptions {
  readonly keychain: Keychain;
  readonly random: Random;
  readonly clock: Clock;
  /** A file that is there while the key is being made. */
  readonly lock: string;
}

/** The key of all records: 32 random bytes, made at first use and stored only in the keychain. Read once per run. */
export const createDataKey = ({ keychain, random, clock, lock }: DataKeyOptions): DataKey => {
  let key: Uint8Array | null = null;
  let refused: { readonly failure: RecordsFailure; readonly at: Timestamp } | null = null;

  const read = async (): Promise<Result<Uint8Array | null, KeychainFailure>> => {
    const stored = await keychain.read(dataKeyAccount);
    if (!stored.ok) return stored;
    if (stored.value === null) return success(null);
    const bytes = Buffer.from(stored.value.reveal(), 'base64');
    // An entry that is not a key belongs to something else; overwriting it could lose what it opens.
    return bytes.length === dataKeyBytes ? success(bytes) : failed({ kind: 'keychain-failed' });
  };
  const make = async (): Promise<Result<Uint8Array, KeychainFailure>> => {
    // Another process may have made it in the meantime.
    const found = await read();
    if (!found.ok) return found;
    if (found.value !== null) return success(found.value);
    const made = new Sensitive(Buffer.from(random.bytes(dataKeyBytes)).toString('base64'));
    const stored = await keychain.store(dataKeyAccount, made);
    if (!stored.ok) return stored;
    // Read back, so that nothing is encrypted with a key that was not stored.
    const readBack = await read();
    if (!readBack.ok) return readBack;
    return readBack.value === null ? failed({ kind: 'keychain-failed' }) : success(readBack.value);
  };
  const readOrMake = async (): Promise<Result<Uint8Array, RecordsFailure>> => {
    const found = await read();
    if (!found.ok) return found;
    if (found.value !== null) return success(found.value);
    // If two keys were made, one would be lost, and everything encrypted with it.
    try {
      return await withFileLock(lock, makingTimeoutMs, make);
    } catch {
      return failed({ kind: 'records-not-saved' });
    }
  };

  return {
    get: async (why) => {
      if (key !== null) return success(key);
      if (why === 'in-passing' && refused !== null && clock.now() - refused.at < askAgainAfterMs) {
        return failed(refused.failure);
      }
      const answer = await readOrMake();
      if (answer.ok) key = answer.value;
      refused = answer.ok ? null : { failure: answer.failure, at: clock.now() };
      return answer;
    },
  };
};
