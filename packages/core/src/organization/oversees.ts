import { inForce, type Membership } from './membership.js';
import type { RoleCode } from './role.js';

/** Who supervises, schedules or employs others in an organization. */
export const overseeingRoles: readonly RoleCode[] = ['coordinator', 'supervisor', 'administrator'];

type Place = Pick<Membership, 'from' | 'until' | 'roles'>;

/** Whether someone oversees here now, in whatever other role they are here besides, and though they are suspended. */
export function isOverseer(place: Place, at: Date): boolean {
  return holds(place, at, isOverseeing);
}

/** Whether someone supervises supporters here now, and may act as such. */
export function isSupervisor(membership: Place & Pick<Membership, 'suspendedAt'>, at: Date): boolean {
  return inForce(membership, at) && membership.roles.some((role) => role.code === 'supervisor' && inForce(role, at));
}

/** Whether someone supports others here now, one to one or otherwise, though they are suspended: a role that doesn't oversee. */
export function isSupporter(place: Place, at: Date): boolean {
  return holds(place, at, (code) => !isOverseeing(code));
}

/**
 * A place that is suspended is still one: who supervises, schedules or employs whom is not undone by it, so that what is
 * closed to them doesn't open.
 */
function holds({ from, until, roles }: Place, at: Date, isMeant: (code: RoleCode) => boolean): boolean {
  const place = { from, ...(until && { until }) };
  return inForce(place, at) && roles.some((role) => isMeant(role.code) && inForce(role, at));
}

/** Whether one member oversees the other: both of one organization, one in a role that oversees, the other as a supporter. */
export function oversees(
  one: Place & Pick<Membership, 'organization' | 'person'>,
  other: Place & Pick<Membership, 'organization' | 'person'>,
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
