import { type Membership, supportRoles } from './membership.js';

/** How many people someone supports at once, at most, in all their roles now. */
export function placesOf(membership: Pick<Membership, 'roles'>, at: Date): number {
  return supportRoles(membership, at).reduce((places, role) => places + role.places, 0);
}
