import type { Milliseconds } from '../../src/shared/units.ts';
import type { SessionBus } from './session-bus.ts';

/** Long enough for one that is started by the question, too short for a user to think that we hang. */
const answerWithinMs: Milliseconds = 5_000;
/** One that was silent is not asked again so soon: each thing a user does may read the keychain several times. */
const notAgainForMs: Milliseconds = 10_000;

/**
 * Whether the Secret Service of a Linux desktop does not answer at all, which the library for it finds out after half a
 * minute or more. The question is one it answers while it is locked and while it asks its user for the password.
 */
export const watchForSilence = (bus: SessionBus): (() => Promise<boolean>) => {
  let silentAt: Milliseconds | null = null;
  return async () => {
    if (silentAt !== null && performance.now() - silentAt < notAgainForMs) return true;
    const isSilent = await bus.isSilent(
      {
        destination: 'org.freedesktop.secrets',
        path: '/org/freedesktop/secrets',
        interface: 'org.freedesktop.Secret.Service',
        member: 'ReadAlias',
        signature: 's',
        body: ['default'],
      },
      answerWithinMs,
    );
    silentAt = isSilent ? performance.now() : null;
    return isSilent;
  };
};
