import type { KeychainFailure } from '../../src/shared/failure.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import type { Milliseconds } from '../../src/shared/units.ts';
import { Sensitive } from '../core/base/sensitive.ts';
import { createSerialQueue } from '../core/base/serial-queue.ts';
import type { Keychain } from '../core/profiles/index.ts';
import type { SecretService } from './secret-service.ts';

/** The name under which all of Hushlink's entries stand in the keychain. */
const service = 'Hushlink';

const unlockWithinMs: Milliseconds = 30_000;

interface KeychainOptions {
  /** How long someone may take to unlock the keychain when the system asks for it. */
  readonly patienceMs?: Milliseconds;
  /** On Linux. One that is silent is better not asked: a call cannot be interrupted. */
  readonly secretService?: SecretService;
}

/**
 * The keychain of the operating system, one call at a time: parallel ones upset gnome-keyring. A call that waits for
 * somebody to unlock the keychain is given up in time, and those behind it never begin.
 */
export const createKeychain = ({
  patienceMs = unlockWithinMs,
  secretService,
}: KeychainOptions = {}): Keychain & { readonly isWaiting: () => boolean } => {
  const calls = createSerialQueue();
  let underWay = 0;
  /** The system is still asking for the password that nobody gave in time: nobody waits for it a second time. */
  let isStuck = false;
  const inOrder = <T>(work: () => Promise<T>): Promise<Result<T, KeychainFailure>> =>
    new Promise((resolve) => {
      if (isStuck) {
        resolve(failed({ kind: 'keychain-locked' }));
        return;
      }
      let isGivenUp = false;
      let isBegun = false;
      const timer = setTimeout(() => {
        isGivenUp = true;
        isStuck ||= isBegun;
        resolve(failed({ kind: 'keychain-locked' }));
      }, patienceMs);
      void calls.run(async () => {
        if (isGivenUp) return;
        isBegun = true;
        if (await secretService?.isSilent()) {
          clearTimeout(timer);
          resolve(failed({ kind: 'keychain-silent' }));
          return;
        }
        underWay += 1;
        try {
          resolve(success(await work()));
        } catch (error) {
          resolve(failed(failureOf(error)));
        } finally {
          underWay -= 1;
          isStuck = false;
          clearTimeout(timer);
        }
      });
    });
  return {
    /** Whether the system is being asked at this moment; it cannot be interrupted, and keeps the process alive. */
    isWaiting: () => underWay > 0,
    read: (account) =>
      inOrder(async () => {
        const preferred = await secretService?.readPreferred(service, account);
        if (preferred) return preferred;
        const found = await (await keytar()).getPassword(service, account);
        return found === null ? null : new Sensitive(found);
      }),
    store: (account, secret) =>
      inOrder(async () => {
        await (await keytar()).setPassword(service, account, secret.reveal());
        return null;
      }),
    forget: (account) =>
      inOrder(async () => {
        await (await keytar()).deletePassword(service, account);
        return null;
      }),
  };
};

/** Loaded at its first use: where its system library is missing, everything but an account still works. */
const keytar = async () => (await import('keytar')).default;

/** keytar passes on the words of the system; these are the ones that mean something to a user. */
const failureOf = (error: unknown): KeychainFailure => {
  const words = error instanceof Error ? error.message : '';
  if (/NoReply|Timeout was reached|timed out/i.test(words)) return { kind: 'keychain-silent' };
  if (/locked|dismissed|cancell?ed|interaction is not allowed/i.test(words))
    return { kind: 'keychain-locked' };
  if (
    /libsecret|cannot open shared object|Cannot find module|ServiceUnknown|not provided by any|autolaunch|Could not connect|No such (?:file|secret)/i.test(
      words,
    )
  ) {
    return { kind: 'keychain-missing' };
  }
  return { kind: 'keychain-failed' };
};
