import { keptApart } from '../../apart/kept-apart.js';
import { tieOf } from '../../apart/conflict.js';
import type { SelectedField } from '../../access/selection.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import { isSupervisor } from '../../organization/oversees.js';
import type { Look } from '../load/look.js';
import { aboutOthers } from '../load/someone.js';
import { each, project } from '../project.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectSomeone } from './someone.js';

/** The ties the reader declared, for themselves alone to read. */
export async function projectConflicts(look: Look, { selection }: SelectedField): Promise<readonly Finished[]> {
  const declared = await look.own(({ conflicts }) => conflicts.declaredBy(look.me));
  return each(await aboutOthers(look, declared, ({ other }) => other), ({ said, someone }) =>
    project(selection, 'Conflict', 'self', {
      person: (field) => projectSomeone(look, field.selection, someone),
      kind: () => spelled(said.kind),
      managed: async () => {
        const organization = await look.organization(said.organization);
        const apart = organization && keptApart(new Set(), [tieOf(said, said.other)], organization, look.at);
        return apart !== undefined && !apart.has(said.other);
      },
      plan: () => said.plan,
      at: () => moment(said.at),
    }),
  );
}

/** To whoever supervises there: who manages something, and since when. Not what, not with whom, and not how. */
export async function projectManagedTies(
  look: Look,
  { selection }: SelectedField,
  organization: OrganizationId,
): Promise<readonly Finished[]> {
  const here = await look.here(organization);
  if (!here || !isSupervisor(here.membership, look.at)) return [];
  const ties = await look.acting(organization, 'support', ({ conflicts }) => conflicts.managedIn(organization));
  const others = (ties ?? []).filter(({ person }) => person !== look.me && !here.around.has(person));
  return each(await aboutOthers(look, others, ({ person }) => person), ({ said: { since }, someone }) =>
    project(selection, 'ManagedTie', 'self', {
      person: (field) => projectSomeone(look, field.selection, someone),
      since: () => moment(since),
    }),
  );
}
