import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import { type ActingScope, actingScope } from './scope.js';

/**
 * Not exported from the package. To put together the list of somebody who joined a round, as they would get it themselves: behind their own walls, which
 * the one who runs the round is not behind. For `use-cases/list-in-their-name.ts` alone, which asks for their place in the
 * round first and lets out nothing but ids and sums.
 */
export function listingScope({
  person,
  organization,
}: {
  readonly person: PersonId;
  readonly organization: OrganizationId;
}): ActingScope {
  return actingScope(person, organization, 'match');
}
