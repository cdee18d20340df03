import type { Failure } from '../shared/failure.ts';
import type { ProfileView } from '../shared/model.ts';
import { bridge } from '../ui/bridge.ts';
import { type Connection, serverOf, usernameOf } from './connection.ts';

/** The account first: without it nobody would know whose token it is. */
export const saveConnection = async (
  connection: Connection,
  profile: ProfileView | null,
): Promise<Failure | null> => {
  const saved = await bridge.saveProfile({
    id: profile?.id ?? null,
    server: serverOf(connection),
    username: usernameOf(connection),
  });
  if (!saved.ok) return saved.failure;
  if (!connection.withAccount || !connection.token) return null;
  const stored = await bridge.storeToken({ id: saved.value, token: connection.token });
  return stored.ok ? null : stored.failure;
};
