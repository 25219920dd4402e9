import { ok, type Result } from '../kernel/result.js';
import { type Connection, isLive } from './connection.js';
import { type Move, notOpen } from './decision.js';
import type { PeopleMet } from './events.js';
import type { NotOpen } from './standing.js';

/** Either says that they have met. Nothing, if that was said before. */
export function sayWeMet(connection: Connection, move: Move): Result<PeopleMet | undefined, NotOpen> {
  if (!isLive(connection) || move.blocked) return notOpen(connection, move);
  return ok(connection.status === 'accepted' ? { kind: 'PeopleMet', at: move.at } : undefined);
}
