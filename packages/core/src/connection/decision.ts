import { err, type Err } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { Connection } from './connection.js';
import { type NotOpen, standing } from './standing.js';

/** One of the two does something about their connection. */
export interface Move {
  readonly by: PersonId;
  readonly at: Date;
  /** One of them keeps the other away, whoever set it. */
  readonly blocked: boolean;
}

/** How things stand, given back as the reason why not. */
export function notOpen(connection: Connection, { blocked, at }: Pick<Move, 'blocked' | 'at'>): Err<NotOpen> {
  return err({ kind: 'NotOpen', state: standing(connection, blocked, at) });
}
