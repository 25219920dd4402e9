import { type Connection, isLive, isOpen, otherOf, takesPart } from '../connection/connection.js';
import { day } from '../kernel/days.js';
import type { PersonId } from '../person/person-id.js';

/** After an invitation came to nothing, or a connection ended, neither is listed to the other for this many days. */
export const restingDays = 30;

/** The people this person need not be shown again: connected, invited, or answered a short while ago. */
export function alreadyKnown(connections: readonly Connection[], person: PersonId, at: Date): ReadonlySet<PersonId> {
  const known = connections.filter((connection) => takesPart(connection, person) && !isForgotten(connection, at));
  return new Set(known.map((connection) => otherOf(connection, person)));
}

function isForgotten(connection: Connection, at: Date): boolean {
  return (
    !isLive(connection) &&
    !isOpen(connection, at) &&
    at.getTime() - overSince(connection).getTime() >= restingDays * day
  );
}

function overSince(connection: Connection): Date {
  if (connection.status === 'closed') return connection.closedAt;
  if (connection.status === 'ended') return connection.endedAt;
  return connection.openUntil;
}
