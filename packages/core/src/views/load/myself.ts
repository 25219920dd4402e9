import { relationToOwn } from '../../access/decide-own.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { Look } from './look.js';
import type { PersonSeen } from './people-seen.js';

/** Oneself in an organization one belongs to, or once did. */
export async function myselfIn(look: Look, id: OrganizationId): Promise<PersonSeen | undefined> {
  const membership = (await look.memberships()).find(({ value }) => value.organization === id)?.value;
  const organization = await look.organization(id);
  const relation = membership && relationToOwn(membership.person, look.me);
  if (!membership || !organization || !relation) return undefined;
  const mine = await look.own(({ presences }) => presences.ofPerson(id, look.me));
  return {
    relation,
    organization,
    membership,
    presence: mine?.presence,
    liveOn: [],
    barriers: [],
    signed: await look.signed(),
  };
}
