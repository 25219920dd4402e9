import { ok, type Result } from '../kernel/result.js';
import type { Connection } from './connection.js';
import { type Move, notOpen } from './decision.js';
import type { InvitationClosed } from './events.js';
import type { NotOpen } from './standing.js';

/** The invited person says no, without a reason. Nothing, if it came to nothing already. */
export function declineInvitation(connection: Connection, move: Move): Result<InvitationClosed | undefined, NotOpen> {
  return move.by === connection.invitee ? close(connection, 'declined', move) : notOpen(connection, move);
}

/** The one who invited takes it back. Nothing, if it came to nothing already. */
export function withdrawInvitation(connection: Connection, move: Move): Result<InvitationClosed | undefined, NotOpen> {
  return move.by === connection.inviter ? close(connection, 'withdrawn', move) : notOpen(connection, move);
}

function close(
  connection: Connection,
  how: InvitationClosed['how'],
  move: Move,
): Result<InvitationClosed | undefined, NotOpen> {
  if (connection.status === 'closed') return ok(undefined);
  return connection.status === 'invited'
    ? ok({ kind: 'InvitationClosed', how, at: move.at })
    : notOpen(connection, move);
}
