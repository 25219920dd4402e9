import type { Organization } from '../organization/organization.js';
import { policyInForce } from '../organization/policy-in-force.js';
import type { PersonId } from '../person/person-id.js';
import type { ConflictTie } from './conflict.js';

/**
 * Everyone someone must not meet in this organization, for whatever reason: blocked by either, or a tie declared by
 * either that is not managed here. One set, so that no reason can be told from another. A tie one organization manages
 * keeps two people apart in every other.
 */
export function keptApart(
  blocked: ReadonlySet<PersonId>,
  ties: readonly ConflictTie[],
  here: Pick<Organization, 'id' | 'policies'>,
  at: Date,
): ReadonlySet<PersonId> {
  const apart = ties.filter((tie) => !isManaged(tie, here, at)).map(({ other }) => other);
  return new Set([...blocked, ...apart]);
}

function isManaged(
  { managedAs, organization }: ConflictTie,
  here: Pick<Organization, 'id' | 'policies'>,
  at: Date,
): boolean {
  return managedAs !== undefined && organization === here.id && policyInForce(here, `manage-${managedAs}`, at);
}
