import type { KeychainFailure } from '../../src/shared/failure.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import type { Milliseconds } from '../../src/shared/units.ts';
import { Sensitive } from '../core/base/sensitive.ts';
import { createSerialQueue } from '../core/base/serial-queue.ts';
import type { Keychain } from '../core/profiles/index.ts';

/** The service name of all of Hushlink's entries in the keychain. */
const service = 'Hushlink';

/** How long the user may take to unlock the keychain when the system asks for it. */
const unlockTimeoutMs = 30_000;

/**
 * The keychain of the operating system, one call at a time: parallel ones upset gnome-keyring. A call that waits too long
 * for the user to unlock the keychain fails, and those queued behind it fail without being started.
 */
export const createKeychain = (
  timeoutMs: Milliseconds = unlockTimeoutMs,
): Keychain & { readonly isWaiting: () => boolean } => {
  const calls = createSerialQueue();
  let running = 0;
  const enqueue = <T>(work: () => Promise<T>): Promise<Result<T, KeychainFailure>> =>
    new Promise((resolve) => {
      let hasTimedOut = false;
      const timer = setTimeout(() => {
        hasTimedOut = true;
        resolve(failed({ kind: 'keychain-locked' }));
      }, timeoutMs);
      void calls.run(async () => {
        if (hasTimedOut) return;
        running += 1;
        try {
          resolve(success(await work()));
        } catch (error) {
          resolve(failed(failureOf(error)));
        } finally {
          running -= 1;
          clearTimeout(timer);
        }
      });
    });
  return {
    /** Whether a call to the system is running; it cannot be interrupted, and keeps the process alive. */
    isWaiting: () => running > 0,
    read: (account) =>
      enqueue(async () => {
        const found = await (await keytar()).getPassword(service, account);
        return found === null ? null : new Sensitive(found);
      }),
    store: (account, secret) =>
      enqueue(async () => {
        await (await keytar()).setPassword(service, account, secret.reveal());
        return null;
      }),
    forget: (account) =>
      enqueue(async () => {
        await (await keytar()).deletePassword(service, account);
        return null;
      }),
  };
};

/** Loaded at first use: if its system library is missing, everything but accounts still works. */
const keytar = async () => (await import('keytar')).default;

/** keytar passes on the system's error messages; these are the ones that mean something to a user. */
const failureOf = (error: unknown): KeychainFailure => {
  const words = error instanceof Error ? error.message : '';
  if (/locked|dismissed|cancell?ed|interaction is not allowed/i.test(words))
    return { kind: 'keychain-locked' };
  if (
    /libsecret|cannot open shared object|Cannot find module|ServiceUnknown|not provided by any|autolaunch|Could not connect|NoReply|No such (?:file|secret)/i.test(
      words,
    )
  ) {
    return { kind: 'keychain-missing' };
  }
  return { kind: 'keychain-failed' };
};
