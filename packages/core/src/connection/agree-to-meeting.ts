import { ok, type Result } from '../kernel/result.js';
import { type Connection, isLive } from './connection.js';
import { type Move, notOpen } from './decision.js';
import type { MeetingAgreed } from './events.js';
import type { NotOpen } from './standing.js';

/** The other one agrees to the meeting that was proposed, before it begins. Nothing, if it is agreed already. */
export function agreeToMeeting(connection: Connection, move: Move): Result<MeetingAgreed | undefined, NotOpen> {
  if (!isLive(connection) || move.blocked || !connection.meeting) return notOpen(connection, move);
  const { agreedAt, proposedBy, startsAt } = connection.meeting;
  if (agreedAt !== undefined) return ok(undefined);
  if (proposedBy === move.by || startsAt <= move.at) return notOpen(connection, move);
  return ok({ kind: 'MeetingAgreed', at: move.at });
}
