import type { Selection } from '../../access/selection.js';
import { relationToOwn } from '../../access/decide-own.js';
import type { Kept } from '../../kernel/kept.js';
import type { Membership } from '../../organization/membership.js';
import { globalId } from '../global-id.js';
import type { Look } from '../load/look.js';
import { myselfIn } from '../load/myself.js';
import { project } from '../project.js';
import { day } from '../spelling.js';
import type { Finished } from '../views.js';
import { organizationField } from './organization.js';
import { projectPerson } from './person.js';
import { projectRoles } from './role-held.js';

/** One's own place in an organization. */
export async function projectMembership(look: Look, selection: Selection, { value, version }: Kept<Membership>): Promise<Finished | null> {
  const relation = relationToOwn(value.person, look.me);
  if (!relation) return null;
  return project(selection, 'Membership', relation, {
    id: () => globalId('membership', value.organization, value.id),
    organization: organizationField(look, value.organization),
    person: async (field) => {
      const myself = await myselfIn(look, value.organization);
      return myself && projectPerson(look, field.selection, myself);
    },
    roles: (field) => projectRoles(field, relation, value.roles, look),
    from: () => day(value.from),
    until: () => value.until && day(value.until),
    version: () => version,
  });
}
