import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Ports } from './ports.js';
import { keptApart } from '../apart/kept-apart.js';

/** Everyone someone must not meet in this organization, read where it is decided. */
export async function aroundIn(
  { blocks, conflicts, organizations }: Pick<Ports, 'blocks' | 'conflicts' | 'organizations'>,
  organization: OrganizationId,
  person: PersonId,
  at: Date,
): Promise<ReadonlySet<PersonId>> {
  const blocked = await blocks.around(person);
  const ties = await conflicts.around(person);
  if (ties.length === 0) return blocked;
  const { policies = [] } = (await organizations.find(organization)) ?? {};
  return keptApart(blocked, ties, { id: organization, policies }, at);
}
