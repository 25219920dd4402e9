import { isWithin } from '../apart/within-boundaries.js';
import { type Connection, otherOf } from '../connection/connection.js';
import type { Meeting } from '../connection/meeting.js';
import type { Ports } from '../work/ports.js';

/** This way, or at this hour, it does not work for the two. Why, and who said so, is not told. */
export interface NotLikeThis {
  readonly kind: 'NotLikeThis';
  readonly path?: readonly string[];
}

/** Whether a proposal is within what the other one of the two asked for, told or not. */
export async function isWelcome(
  { boundaries }: Pick<Ports, 'boundaries'>,
  connection: Connection,
  meeting: Meeting,
): Promise<boolean> {
  const { proposedBy } = meeting;
  const theirs = await boundaries.towards(connection.organization, proposedBy);
  return isWithin(
    meeting,
    theirs.filter(({ person }) => person === otherOf(connection, proposedBy)),
  );
}
