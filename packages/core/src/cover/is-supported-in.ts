import { type Connection, isLive } from '../connection/connection.js';
import type { PersonId } from '../person/person-id.js';

/**
 * Whether someone is supported in a connection, or once was. From the first yes on, and however it stands since: who
 * covers is there to be read before anything happens, so that reading it tells nothing of a rest, a suspension or an end.
 */
export function isSupportedIn(connection: Connection, person: PersonId): boolean {
  return (
    connection.kind === 'support' &&
    connection.inviter === person &&
    (isLive(connection) || connection.status === 'ended')
  );
}
