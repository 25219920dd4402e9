import { err, ok, type Result } from '../kernel/result.js';
import { type Connection, isLive } from './connection.js';
import { type Move, notOpen } from './decision.js';
import type { InvitationAccepted } from './events.js';
import type { Meeting } from './meeting.js';
import { type NotOpen, standing } from './standing.js';

export interface AcceptInvitation extends Move {
  /** A first meeting proposed along with the yes. */
  readonly meeting?: Meeting;
  /** How many people the accepting person has places for, and supports now. */
  readonly places: number;
  readonly supported: number;
}

/** Every place the supporter has is taken. */
export interface NoPlaceLeft {
  readonly kind: 'NoPlaceLeft';
}

/** The invited person says yes. Nothing, if they said so before. */
export function acceptInvitation(
  connection: Connection,
  command: AcceptInvitation,
): Result<InvitationAccepted | undefined, NotOpen | NoPlaceLeft> {
  const { by, at, blocked, meeting, places, supported } = command;
  if (by !== connection.invitee) return notOpen(connection, command);
  if (isLive(connection) && !blocked) return ok(undefined);
  if (standing(connection, blocked, at) !== 'invited') return notOpen(connection, command);
  if (connection.kind === 'support' && supported >= places) return err({ kind: 'NoPlaceLeft' });
  return ok({ kind: 'InvitationAccepted', at, ...(meeting && { meeting }) });
}
