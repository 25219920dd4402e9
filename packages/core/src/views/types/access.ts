import type { SelectedField } from '../../access/selection.js';
import type { Access } from '../../record/accesses.js';
import { type AccessSeen, accessesSeen } from '../load/accesses-seen.js';
import type { Look } from '../load/look.js';
import { aboutOthers, type Someone } from '../load/someone.js';
import { pageOf } from '../page-of.js';
import { each, project } from '../project.js';
import type { OrganizationId } from '../../organization/organization-id.js';
import type { PersonId } from '../../person/person-id.js';
import { moment, spelled } from '../spelling.js';
import type { Finished } from '../views.js';
import { categoryLabels } from '../words/categories.js';
import { localize } from '../../kernel/localized.js';
import { projectLabel } from './label.js';
import { organizationField } from './organization.js';
import { projectPageInfo } from './page-info.js';
import { projectSomeone } from './someone.js';

/** Who looked at what is the reader's own, newest first, a page at a time; all of it, or what is `meant`, by its name. */
export async function projectAccesses(
  look: Look,
  field: Pick<SelectedField, 'arguments' | 'selection'>,
  meant: { readonly name: string; readonly is: (access: Access) => boolean } = { name: 'all', is: () => true },
): Promise<Finished> {
  const seen = (await accessesSeen(look)).filter(({ access }) => meant.is(access));
  const page = pageOf(seen, [look.me, 'accesses', meant.name], field, ({ access }) => access.id);
  const readers = await readersOf(
    look,
    page.items.map(({ item }) => item.access),
  );
  return project(field.selection, 'AccessConnection', 'self', {
    edges: (edges) =>
      each(page.items, ({ cursor, item }) =>
        project(edges.selection, 'AccessEdge', 'self', {
          cursor: () => cursor,
          node: (node) => projectAccess(look, node, item, readers.get(item.access)),
        }),
      ),
    pageInfo: (info) => projectPageInfo(info.selection, 'self', page),
  });
}

function projectAccess(
  look: Look,
  { selection }: SelectedField,
  { access, to }: AccessSeen,
  by: Someone | undefined,
): Promise<Finished> {
  const { at, category, thing, purpose, organization, disclosed, notice } = access;
  return project(selection, 'Access', 'self', {
    at: () => moment(at),
    by: (field) => by && projectSomeone(look, field.selection, by),
    to: () => to,
    organization: (field) => (organization ? organizationField(look, organization)(field) : undefined),
    category: () => spelled(category),
    label: (field) => projectLabel(field, 'self', localize(categoryLabels[category], look.languages)),
    thing: () => thing,
    purpose: () => spelled(purpose),
    disclosed: () => disclosed,
    notice: () => notice && spelled(notice),
  });
}

/**
 * Each by the name they have where it happened. To whom something was disclosed the owner knew, and still reads,
 * whatever became of the two: a name that vanished would tell of a block. Of the others, those the owner sees now.
 */
async function readersOf(look: Look, all: readonly Access[]): Promise<ReadonlyMap<Access, Someone>> {
  const somewhere: {
    readonly access: Access;
    readonly reader: PersonId;
    readonly organization: OrganizationId;
  }[] = [];
  for (const access of all) {
    const { organization, reader, disclosed } = access;
    if (reader && organization && (disclosed || (await look.people(organization, [reader])).length > 0))
      somewhere.push({ access, reader, organization });
  }
  const found = await aboutOthers(look, somewhere, ({ reader }) => reader);
  return new Map(found.map(({ said: { access }, someone }) => [access, someone]));
}
