import type { KeychainFailure, RecordsFailure } from '../../src/shared/failure.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import type { Milliseconds, Timestamp } from '../../src/shared/units.ts';
import type { Clock, Random } from '../core/base/ports.ts';
import { Sensitive } from '../core/base/sensitive.ts';
import type { Keychain } from '../core/profiles/index.ts';
import { alone } from './file-lock.ts';
import { dataKeyBytes } from './sealed-record.ts';

export const dataKeyAccount = 'data-key';

/** Someone who has just left the keychain locked is not asked again at every link. */
const notAgainForMs: Milliseconds = 60_000;

export interface DataKey {
  /** `asked`: the user wants to see records now. `in-passing`: they did something else. */
  readonly get: (why: 'asked' | 'in-passing') => Promise<Result<Uint8Array, RecordsFailure>>;
}

/** Longer than three calls of the keychain can take, each of which may ask its user to unlock it. */
const madeWithinMs: Milliseconds = 120_000;

interface DataKeyOptions {
  readonly keychain: Keychain;
  readonly random: Random;
  readonly clock: Clock;
  /** A file that is there while the key is being made. */
  readonly lock: string;
}

/** The key of all records: 32 random bytes, made at the first use, which only the keychain keeps. Read once a run. */
export const createDataKey = ({ keychain, random, clock, lock }: DataKeyOptions): DataKey => {
  let key: Uint8Array | null = null;
  let refused: { readonly failure: RecordsFailure; readonly at: Timestamp } | null = null;

  const read = async (): Promise<Result<Uint8Array | null, KeychainFailure>> => {
    const stored = await keychain.read(dataKeyAccount);
    if (!stored.ok) return stored;
    if (stored.value === null) return success(null);
    const bytes = Buffer.from(stored.value.reveal(), 'base64');
    // An entry that is no key is somebody else's; to write over it could lose what it opens.
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
    // What the keychain gives back counts: nothing is encrypted with a key that was not kept.
    const kept = await read();
    if (!kept.ok) return kept;
    return kept.value === null ? failed({ kind: 'keychain-failed' }) : success(kept.value);
  };
  const readOrMake = async (): Promise<Result<Uint8Array, RecordsFailure>> => {
    const found = await read();
    if (!found.ok) return found;
    if (found.value !== null) return success(found.value);
    // Of two keys one would be lost, and with it all that was encrypted with it.
    try {
      return await alone(lock, madeWithinMs, make);
    } catch {
      return failed({ kind: 'records-not-saved' });
    }
  };

  return {
    get: async (why) => {
      if (key !== null) return success(key);
      if (why === 'in-passing' && refused !== null && clock.now() - refused.at < notAgainForMs) {
        return failed(refused.failure);
      }
      const answer = await readOrMake();
      if (answer.ok) key = answer.value;
      refused = answer.ok ? null : { failure: answer.failure, at: clock.now() };
      return answer;
    },
  };
};
