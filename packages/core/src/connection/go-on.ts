import { ok, type Result } from '../kernel/result.js';
import type { Connection } from './connection.js';
import { type Move, notOpen } from './decision.js';
import type { GoingOnSaid } from './events.js';
import type { NotOpen } from './standing.js';

/** One of the two would like to go on, now that they have met. When both say so, they are active. */
export function goOn(connection: Connection, move: Move): Result<GoingOnSaid | undefined, NotOpen> {
  if (move.blocked) return notOpen(connection, move);
  if (connection.status === 'active') return ok(undefined);
  if (connection.status !== 'met') return notOpen(connection, move);
  return ok(connection.goingOn.includes(move.by) ? undefined : { kind: 'GoingOnSaid', by: move.by, at: move.at });
}
