import { inForce, type Membership } from './membership.js';
import type { RoleCode } from './role.js';

/** Who supervises, schedules or employs others in an organization. */
export const overseeingRoles: readonly RoleCode[] = ['coordinator', 'supervisor', 'administrator'];

/** Whether someone oversees here now, in whatever other role they are here besides. */
export function isOverseer(membership: Pick<Membership, 'from' | 'until' | 'roles'>, at: Date): boolean {
  return inForce(membership, at) && membership.roles.some((role) => isOverseeing(role.code) && inForce(role, at));
}

/** Whether someone supervises supporters here now. */
export function isSupervisor(membership: Pick<Membership, 'from' | 'until' | 'roles'>, at: Date): boolean {
  return inForce(membership, at) && membership.roles.some((role) => role.code === 'supervisor' && inForce(role, at));
}

/** Whether someone supports others here now, one to one or otherwise: a role, and not one of those that oversee. */
export function isSupporter(membership: Pick<Membership, 'from' | 'until' | 'roles'>, at: Date): boolean {
  return inForce(membership, at) && membership.roles.some((role) => !isOverseeing(role.code) && inForce(role, at));
}

/** Whether one member oversees the other: both of one organization, one in a role that oversees, the other as a supporter. */
export function oversees(
  one: Pick<Membership, 'from' | 'until' | 'roles' | 'organization' | 'person'>,
  other: Pick<Membership, 'from' | 'until' | 'roles' | 'organization' | 'person'>,
  at: Date,
): boolean {
  return (
    one.organization === other.organization &&
    one.person !== other.person &&
    isOverseer(one, at) &&
    isSupporter(other, at)
  );
}

export function isOverseeing(code: RoleCode): boolean {
  return overseeingRoles.includes(code);
}
