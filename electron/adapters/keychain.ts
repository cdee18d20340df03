import keytar from 'keytar';
import type { KeychainFailure } from '../../src/shared/failure.ts';
import { failed, type Result, success } from '../../src/shared/result.ts';
import { createLane } from '../core/lane.ts';
import type { Keychain } from '../core/ports.ts';
import { Sensitive } from '../core/sensitive.ts';

/** The name under which all of Hushlink's entries stand in the keychain. */
const service = 'Hushlink';

/** The keychain of the operating system, one call at a time: parallel ones upset gnome-keyring. */
export const createKeychain = (): Keychain => {
  const lane = createLane();
  const inTurn = <T>(work: () => Promise<T>): Promise<Result<T, KeychainFailure>> =>
    lane(async () => {
      try {
        return success(await work());
      } catch (error) {
        return failed(failureOf(error));
      }
    });
  return {
    readToken: (account) =>
      inTurn(async () => {
        const token = await keytar.getPassword(service, account);
        return token === null ? null : new Sensitive(token);
      }),
    storeToken: (account, token) =>
      inTurn(async () => {
        await keytar.setPassword(service, account, token.reveal());
        return null;
      }),
    forgetToken: (account) =>
      inTurn(async () => {
        await keytar.deletePassword(service, account);
        return null;
      }),
  };
};

/** keytar passes on the words of the system; these are the ones that mean something to a user. */
const failureOf = (error: unknown): KeychainFailure => {
  const words = error instanceof Error ? error.message : '';
  if (/locked|dismissed|cancell?ed|interaction is not allowed/i.test(words))
    return { kind: 'keychain-locked' };
  if (
    /ServiceUnknown|not provided by any|autolaunch|Could not connect|NoReply|No such (?:file|secret)/i.test(
      words,
    )
  ) {
    return { kind: 'keychain-missing' };
  }
  return { kind: 'keychain-failed' };
};
