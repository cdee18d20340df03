import { Variant } from '@jellybrick/dbus-next';
import { z } from 'zod';
import type { Milliseconds } from '../../src/shared/units.ts';
import { Sensitive } from '../core/base/sensitive.ts';
import type { BusMethod, SessionBus } from './session-bus.ts';

/** What the keychain needs from a Linux desktop's Secret Service beyond what its library offers. */
export interface SecretService {
  /** Whether the service does not answer at all; the library takes half a minute or more to notice. */
  readonly isSilent: () => Promise<boolean>;
  /**
   * When several keyrings hold the entry, the one that counts: the default keyring's, which is the one we write to.
   * The library takes whichever the service lists first, in no defined order, so an old key could hide one just stored.
   * @returns `null` unless there are several and one of them can be read without prompting the user.
   */
  readonly readPreferred: (service: string, account: string) => Promise<Sensitive | null>;
}

/** Long enough for a service that our call starts, too short for the user to think that we hang. */
const answerWithinMs: Milliseconds = 5_000;
/** How long to leave a silent service alone: one user action may read the keychain several times. */
const notAgainForMs: Milliseconds = 10_000;

const serviceMethod = (member: string, signature: string, body: readonly unknown[]): BusMethod => ({
  destination: 'org.freedesktop.secrets',
  path: '/org/freedesktop/secrets',
  interface: 'org.freedesktop.Secret.Service',
  member,
  signature,
  body,
});
/** Answered even while the service is locked or prompting for the password. */
const readDefaultAlias = serviceMethod('ReadAlias', 's', ['default']);

const paths = z.array(z.string());
const found = z.tuple([paths, paths]);
const opened = z.tuple([z.unknown(), z.string()]);
/** Session, parameters, value, content type. */
const secret = z.tuple([z.tuple([z.string(), z.unknown(), z.instanceof(Uint8Array), z.string()])]);

export const createSecretService = (bus: SessionBus): SecretService => {
  let silentAt: Milliseconds | null = null;

  const readItem = async (path: string): Promise<Sensitive | null> => {
    // Unencrypted is enough on a socket that only this user's programs can read; any of them may request the entry itself.
    const open = serviceMethod('OpenSession', 'sv', ['plain', new Variant('s', '')]);
    const session = opened.safeParse((await bus.call(open))?.body);
    if (!session.success) return null;
    const [, sessionPath] = session.data;
    const item = { ...open, path, interface: 'org.freedesktop.Secret.Item' };
    const answer = await bus.call({ ...item, member: 'GetSecret', signature: 'o', body: [sessionPath] });
    const close = { ...open, path: sessionPath, interface: 'org.freedesktop.Secret.Session' };
    void bus.call({ ...close, member: 'Close', signature: '', body: [] });
    const read = secret.safeParse(answer?.body);
    return read.success ? new Sensitive(Buffer.from(read.data[0][2]).toString('utf8')) : null;
  };

  return {
    isSilent: async () => {
      if (silentAt !== null && performance.now() - silentAt < notAgainForMs) return true;
      const isSilent = await bus.isSilent(readDefaultAlias, answerWithinMs);
      silentAt = isSilent ? performance.now() : null;
      return isSilent;
    },
    readPreferred: async (service, account) => {
      // The attributes the library stores and searches by.
      const attributes = { service, account, 'xdg:schema': 'org.freedesktop.Secret.Generic' };
      const search = await bus.call(serviceMethod('SearchItems', 'a{ss}', [attributes]));
      const items = found.safeParse(search?.body);
      if (!items.success) return null;
      const [unlocked, locked] = items.data;
      if (unlocked.length === 0 || unlocked.length + locked.length === 1) return null;
      const [standard] = z.tuple([z.string()]).safeParse((await bus.call(readDefaultAlias))?.body).data ?? [];
      const inDefault = unlocked.find((path) => standard !== undefined && path.startsWith(`${standard}/`));
      return await readItem(inDefault ?? unlocked[0] ?? '');
    },
  };
};
