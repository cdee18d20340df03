import type { KeychainFailure } from '../../src/shared/failure.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import type { Milliseconds } from '../../src/shared/units.ts';
import { Sensitive } from '../core/base/sensitive.ts';
import { createSerialQueue } from '../core/base/serial-queue.ts';
import type { Keychain } from '../core/profiles/index.ts';
import type { SecretService } from './secret-service.ts';

/** The service name of all of Hushlink's keychain entries. */
const service = 'Hushlink';

const unlockTimeoutMs: Milliseconds = 30_000;
const stuckTimeoutMs: Milliseconds = 2_000;

interface KeychainOptions {
  /** How long the user may take to unlock the keychain when the system prompts. */
  readonly timeoutMs?: Milliseconds;
  /** Linux only. A silent service is best not called: a call cannot be interrupted. */
  readonly secretService?: SecretService;
}

/**
 * The operating system's keychain, one call at a time. A call that waits too long for the user to unlock the keychain fails,
 * and the calls queued behind it fail without being started.
 */
export const createKeychain = ({
  timeoutMs = unlockTimeoutMs,
  secretService,
}: KeychainOptions = {}): Keychain & { readonly isWaiting: () => boolean } => {
  // SECURITY(keychain-in-turn): parallel calls upset gnome-keyring, and a token stored beside another may be lost.
  const calls = createSerialQueue();
  let running = 0;
  /** The system is still prompting for a password nobody entered in time; later calls do not wait that long again. */
  let isStuck = false;
  const enqueue = <T>(work: () => Promise<T>): Promise<Result<T, KeychainFailure>> =>
    new Promise((resolve) => {
      // A keychain that was just unlocked needs a moment to answer earlier calls.
      const limitMs = isStuck ? Math.min(timeoutMs, stuckTimeoutMs) : timeoutMs;
      let hasTimedOut = false;
      let isStarted = false;
      const timer = setTimeout(() => {
        hasTimedOut = true;
        isStuck ||= isStarted;
        resolve(failed({ kind: 'keychain-locked' }));
      }, limitMs);
      void calls.run(async () => {
        if (hasTimedOut) return;
        if (await secretService?.isSilent()) {
          clearTimeout(timer);
          resolve(failed({ kind: 'keychain-silent' }));
          return;
        }
        // What was reported as failed must not be done after all.
        if (hasTimedOut) return;
        isStarted = true;
        running += 1;
        try {
          resolve(success(await work()));
        } catch (error) {
          resolve(failed(failureOf(error)));
        } finally {
          running -= 1;
          isStuck = false;
          clearTimeout(timer);
        }
      });
    });
  return {
    /** Whether a call to the keychain is running; it cannot be interrupted and keeps the process alive. */
    isWaiting: () => running > 0,
    read: (account) =>
      enqueue(async () => {
        const preferred = await secretService?.readPreferred(service, account);
        if (preferred) return preferred;
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

/** Loaded on first use: if its system library is missing, everything but accounts still works. */
const keytar = async () => (await import('keytar')).default;

/** keytar passes on the system's error messages; these are the ones that mean something to a user. */
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
