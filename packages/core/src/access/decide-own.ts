import type { PersonId } from '../person/person-id.js';
import type { Relation } from './rule.js';

/** What someone keeps for themselves (statements, wishes, asks, memberships): theirs, and nobody else's to know about. */
export function relationToOwn(owner: PersonId, reader: PersonId): Relation | undefined {
  return owner === reader ? 'self' : undefined;
}
