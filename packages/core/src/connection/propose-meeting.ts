import { ok, type Result } from '../kernel/result.js';
import { type Connection, isLive } from './connection.js';
import { type Move, notOpen } from './decision.js';
import type { MeetingProposed } from './events.js';
import type { Meeting } from './meeting.js';
import type { NotOpen } from './standing.js';

/** One of the two proposes a meeting; it takes the place of an earlier proposal. Nothing, if it is the same one. */
export function proposeMeeting(
  connection: Connection,
  { meeting, ...move }: Move & { readonly meeting: Meeting },
): Result<MeetingProposed | undefined, NotOpen> {
  if (!isLive(connection) || move.blocked) return notOpen(connection, move);
  if (connection.meeting && isSameMeeting(connection.meeting, meeting)) return ok(undefined);
  return ok({ kind: 'MeetingProposed', meeting, at: move.at });
}

/** Whether the two say the same, agreed to or not. */
export function isSameMeeting(one: Meeting, other: Meeting): boolean {
  return (
    one.proposedBy === other.proposedBy &&
    one.startsAt.getTime() === other.startsAt.getTime() &&
    one.timeZone === other.timeZone &&
    one.mode === other.mode &&
    one.place === other.place &&
    one.words === other.words
  );
}
