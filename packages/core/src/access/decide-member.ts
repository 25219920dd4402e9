import { administers, type Membership } from '../organization/membership.js';
import type { PersonId } from '../person/person-id.js';
import type { Relation } from './rule.js';

/** Who belongs to an organization is for whoever administers it now: their names and roles, and nothing else of them. */
export function relationToMember(
  { organization }: Pick<Membership, 'organization'>,
  { reader, own, at }: { readonly reader: PersonId; readonly own: readonly Membership[]; readonly at: Date },
): Relation | undefined {
  return own.some((one) => one.person === reader && one.organization === organization && administers(one, at))
    ? 'administrator'
    : undefined;
}
