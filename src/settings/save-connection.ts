import type { Failure } from '../shared/failure.ts';
import { bridge } from '../ui/bridge.ts';
import { type Connection, serverOf, usernameOf } from './connection.ts';

export interface SavedConnection {
  /** `null` when not even the profile was saved. */
  readonly id: string | null;
  readonly failure: Failure | null;
}

/** The account first: without it nobody would know whose token it is. @param id `null` for a new profile. */
export const saveConnection = async (connection: Connection, id: string | null): Promise<SavedConnection> => {
  const saved = await bridge.saveProfile({
    id,
    server: serverOf(connection),
    username: usernameOf(connection),
  });
  if (!saved.ok) return { id: null, failure: saved.failure };
  if (!connection.withAccount || !connection.token) return { id: saved.value, failure: null };
  const stored = await bridge.storeToken({ id: saved.value, token: connection.token });
  return { id: saved.value, failure: stored.ok ? null : stored.failure };
};
