import { err, ok, type Result } from '../kernel/result.js';
import type { BriefingNeeded } from './briefing-needed.js';
import type { Connection } from './connection.js';
import { type Move, notOpen } from './decision.js';
import type { GoingOnSaid } from './events.js';
import type { NotOpen } from './standing.js';

export interface GoOn extends Move {
  /** Who of the two read what stays between them and what cannot. */
  readonly briefed: { readonly mine: boolean; readonly theirs: boolean };
}

/**
 * One of the two would like to go on, now that they have met. When both say so, they are active; nobody says so before
 * they read the briefing, and the two are never active before both did.
 */
export function goOn(
  connection: Connection,
  { briefed, ...move }: GoOn,
): Result<GoingOnSaid | undefined, NotOpen | BriefingNeeded> {
  if (move.blocked) return notOpen(connection, move);
  if (connection.status === 'active') return ok(undefined);
  if (connection.status !== 'met') return notOpen(connection, move);
  if (!briefed.mine) return err({ kind: 'BriefingNeeded', missing: 'yours' });
  if (connection.goingOn.includes(move.by)) return ok(undefined);
  if (connection.goingOn.length > 0 && !briefed.theirs)
    return err({ kind: 'BriefingNeeded', missing: 'not-yet-everything' });
  return ok({ kind: 'GoingOnSaid', by: move.by, at: move.at });
}
