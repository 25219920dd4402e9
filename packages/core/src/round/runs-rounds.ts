import { inForce, type Membership } from '../organization/membership.js';
import type { RoleCode } from '../organization/role.js';

/** Whoever coordinates or administers an organization runs its rounds. The walls of the database name the same roles. */
export const roundRunners: readonly RoleCode[] = ['coordinator', 'administrator'];

export function runsRounds(membership: Membership, at: Date): boolean {
  return (
    inForce(membership, at) && membership.roles.some((role) => roundRunners.includes(role.code) && inForce(role, at))
  );
}
