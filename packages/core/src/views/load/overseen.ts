import { isOverseer, oversees } from '../../organization/oversees.js';
import type { PersonId } from '../../person/person-id.js';
import type { Look } from './look.js';

/**
 * Whether the reader supervises, schedules or employs someone, in any organization both belong to. The other one's roles
 * are read only by those who could oversee anyone there: nobody else has need of them.
 */
export async function isOverseen(look: Look, person: PersonId): Promise<boolean> {
  for (const organization of await look.organizations()) {
    const here = await look.here(organization);
    if (!here || !isOverseer(here.membership, look.at)) continue;
    const theirs = await look.acting(organization, 'support', ({ memberships }) =>
      memberships.ofPerson(organization, person),
    );
    if (theirs && oversees(here.membership, theirs.value, look.at)) return true;
  }
  return false;
}
