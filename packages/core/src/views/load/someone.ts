import type { Membership } from '../../organization/membership.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { PersonId } from '../../person/person-id.js';
import type { Presence } from '../../presence/presence.js';
import type { Look } from './look.js';

/** Somebody the reader spoke of, as they are known there now. */
export interface Someone {
  readonly membership: Pick<Membership, 'organization' | 'id'>;
  /** Missing where they would not be seen anyway. */
  readonly presence: Pick<Presence, 'name'> | undefined;
}

/** What the reader said about others, each with whom it is about, in the organizations the reader belongs to now. */
export async function aboutOthers<Said extends { readonly organization: OrganizationId }>(
  look: Look,
  said: readonly Said[],
  whom: (said: Said) => PersonId,
): Promise<readonly { readonly said: Said; readonly someone: Someone }[]> {
  const found = new Map<Said, Someone>();
  for (const organization of new Set(said.map((one) => one.organization))) {
    const here = said.filter((one) => one.organization === organization);
    const known = await look.acting(organization, 'support', async ({ memberships, presences, erasures }) => {
      const gone = await erasures.besides(look.me);
      const people = here.map(whom).filter((person) => !gone.has(person));
      return {
        belonging: (await memberships.findMany(organization, people)).map(({ value }) => value),
        present: (await presences.ofPeople(organization, people)).map(({ presence }) => presence),
      };
    });
    for (const one of here) {
      const membership = known?.belonging.find(({ person }) => person === whom(one));
      const presence = known?.present.find(({ person }) => person === whom(one));
      if (membership) found.set(one, { membership, presence });
    }
  }
  return said.flatMap((one) => {
    const someone = found.get(one);
    return someone ? [{ said: one, someone }] : [];
  });
}
