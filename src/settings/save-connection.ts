import type { Failure } from '../shared/failure.ts';
import type { ConnectionReport } from '../shared/model/profiles.ts';
import type { Result } from '../shared/result.ts';
import { bridge } from '../ui/bridge.ts';
import { type Connection, connectionFieldToMend, serverOf, usernameOf } from './connection.ts';
import { foundOf } from './findings.ts';

export interface SavedConnection {
  /** `null` when not even the profile was saved. */
  readonly id: string | null;
  readonly failure: Failure | null;
  /** What the server says of a new token; `null` when it was not asked. */
  readonly report: Result<ConnectionReport, Failure> | null;
}

/**
 * The account first: without it nobody would know whose token it is. A token that the server refuses does not take the place
 * of one that it may accept.
 * @param oldId `null` for a new profile.
 */
export const saveConnection = async (
  connection: Connection,
  oldId: string | null,
): Promise<SavedConnection> => {
  const saved = await bridge.saveProfile({
    id: oldId,
    server: serverOf(connection),
    username: usernameOf(connection),
  });
  if (!saved.ok) return { id: null, failure: saved.failure, report: null };
  const id = saved.value;
  const { token } = connection;
  if (!connection.withAccount || !token) return { id, failure: null, report: null };
  const report = await bridge.testConnection({ id, token });
  const found = foundOf(report);
  if (typeof found !== 'string' && connectionFieldToMend(found) === 'token')
    return { id, failure: found, report };
  const stored = await bridge.storeToken({ id, token });
  return { id, failure: stored.ok ? null : stored.failure, report };
};
