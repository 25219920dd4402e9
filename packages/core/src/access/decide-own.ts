import type { InfoCategory } from '../consent/info-category.js';
import type { PersonId } from '../person/person-id.js';
import { decide } from './decide.js';
import { relationBy } from './decision.js';
import type { Relation } from './rule.js';

/** What someone keeps for themselves (statements, wishes, asks, memberships): theirs, and nobody else's to know about. */
export function relationToOwn(
  owner: PersonId,
  reader: PersonId,
  category: InfoCategory = 'life-experience',
): Relation | undefined {
  const facts = { owner, category, ties: [], barriers: [], consents: [] } as const;
  return relationBy(decide({ person: reader, roles: [] }, 'own.read', facts, 'support', timeless));
}

/** Whose something is does not depend on when. */
const timeless = new Date(0);
