import type { Selection } from '../../access/selection.js';
import { globalId } from '../global-id.js';
import { guestOf } from '../load/guest-of.js';
import type { Look } from '../load/look.js';
import type { MemberSeen } from '../load/members-of.js';
import { project } from '../project.js';
import { day, moment } from '../spelling.js';
import type { Finished } from '../views.js';
import { projectRoles } from './role-held.js';

/** A member, to whoever administers the organization: who, since when, in which roles. Nothing they said, wish or wrote. */
export function projectMember(
  look: Look,
  selection: Selection,
  { relation, membership: { value, version }, name }: MemberSeen,
): Promise<Finished> {
  return project(selection, 'Member', relation, {
    id: () => globalId('member', value.organization, value.id),
    name: () => name,
    isSelf: () => value.person === look.me,
    guestOf: () => guestOf(look, value),
    roles: (field) => projectRoles(field, relation, value.roles, look),
    from: () => day(value.from),
    until: () => value.until && day(value.until),
    hasTakenPlace: () => value.takenAt !== undefined,
    suspendedAt: () => value.suspendedAt && moment(value.suspendedAt),
    version: () => version,
  });
}
