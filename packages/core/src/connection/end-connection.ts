import { ok, type Result } from '../kernel/result.js';
import { type Connection, isLive } from './connection.js';
import { type Move, notOpen } from './decision.js';
import type { ConnectionEnded, InvitationClosed } from './events.js';
import type { NotOpen } from './standing.js';

/** Either ends it, at any time, without a reason. Nothing, if it ended already. */
export function endConnection(connection: Connection, move: Move): Result<ConnectionEnded | undefined, NotOpen> {
  if (connection.status === 'ended') return ok(undefined);
  return isLive(connection) ? ok({ kind: 'ConnectionEnded', at: move.at }) : notOpen(connection, move);
}

/** What a block makes of whatever is between two people: an invitation comes to nothing, a connection ends. */
export function partedBy(connection: Connection, at: Date): InvitationClosed | ConnectionEnded | undefined {
  if (connection.status === 'invited') return { kind: 'InvitationClosed', how: 'blocked', at };
  return isLive(connection) ? { kind: 'ConnectionEnded', at } : undefined;
}
