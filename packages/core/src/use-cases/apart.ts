import { alreadyKnown } from '../matching/already-known.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Ports } from '../work/ports.js';

/** What keeps two people from being introduced: a block, or knowing each other already. */
export async function apart(
  { blocks, connections }: Ports,
  organization: OrganizationId,
  actor: PersonId,
  other: PersonId,
  at: Date,
): Promise<{ readonly blocked: boolean; readonly known: boolean }> {
  const between = await connections.between(organization, actor, other);
  const known = alreadyKnown(
    between.map(({ value }) => value),
    actor,
    at,
  );
  return { blocked: (await blocks.around(actor)).has(other), known: known.has(other) };
}
