import type { Selection } from '../../access/selection.js';
import type { Relation } from '../../access/rule.js';
import type { Kept } from '../../kernel/kept.js';
import type { Membership } from '../../organization/membership.js';
import { globalId } from '../global-id.js';
import { ownGuestOf } from '../load/guest-of.js';
import type { Look } from '../load/look.js';
import { invitingPaper } from '../load/inviting-paper.js';
import { myselfIn } from '../load/myself.js';
import { project } from '../project.js';
import { day, moment } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectCovers } from './cover.js';
import { organizationField } from './organization.js';
import { projectPaper } from './paper.js';
import { projectPerson } from './person.js';
import { projectRoles } from './role-held.js';

/** One's own place in an organization. */
export function projectMembership(
  look: Look,
  selection: Selection,
  relation: Relation,
  { value, version }: Kept<Membership>,
): Promise<Finished> {
  return project(selection, 'Membership', relation, {
    id: () => globalId('membership', value.organization, value.id),
    organization: organizationField(look, value.organization),
    person: async (field) => {
      const myself = await myselfIn(look, value.organization);
      return myself && projectPerson(look, field.selection, myself);
    },
    guestOf: () => ownGuestOf(look, value),
    coveredBy: (field) => projectCovers(look, field, value.organization, 'for-me'),
    covering: (field) => projectCovers(look, field, value.organization, 'by-me'),
    roles: (field) => projectRoles(field, relation, value.roles, look),
    paper: async (field) => {
      const paper = await invitingPaper(look, value.organization);
      return paper && projectPaper(field.selection, relation, paper);
    },
    from: () => day(value.from),
    until: () => value.until && day(value.until),
    suspendedAt: () => value.suspendedAt && moment(value.suspendedAt),
    version: () => version,
  });
}
