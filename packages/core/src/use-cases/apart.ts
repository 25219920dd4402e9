import { aroundIn } from '../work/around-in.js';
import { alreadyKnown } from '../matching/already-known.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Ports } from '../work/ports.js';

/** What keeps two people from being introduced: they must not meet, would rather not again, or know each other already. */
export async function apart(
  ports: Ports,
  organization: OrganizationId,
  actor: PersonId,
  other: PersonId,
  at: Date,
  lock?: 'together',
): Promise<{ readonly blocked: boolean; readonly known: boolean }> {
  const between = await ports.connections.between(organization, actor, other, lock);
  const known = alreadyKnown(
    between.map(({ value }) => value),
    actor,
    at,
  );
  const notAgain = await ports.notAgains.around(actor);
  return {
    blocked: (await aroundIn(ports, organization, actor, at)).has(other),
    known: known.has(other) || notAgain.has(other),
  };
}
