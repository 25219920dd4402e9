import type { MembershipId } from '../organization/membership.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import { readHere } from '../views/load/here.js';
import { type PersonSeen, personSeen, readPeople } from '../views/load/people-seen.js';
import type { Ports } from '../work/ports.js';

/** Somebody as the one who acts sees them there, themselves too: whoever keeps them away is as if they were not there. */
export async function seenHere(
  ports: Ports,
  me: PersonId,
  organization: OrganizationId,
  id: MembershipId,
  at: Date,
): Promise<PersonSeen | undefined> {
  const person = (await ports.memberships.find(organization, id))?.value.person;
  const here = person === undefined ? undefined : await readHere(ports, me, organization, at);
  const known = person && (await readPeople(ports, organization, [person])).get(person);
  return here && person && known ? personSeen(here, person, known, at) : undefined;
}
