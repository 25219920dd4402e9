import { inForce, type Membership } from '../organization/membership.js';
import { oneToOneRoles } from '../organization/role.js';

/** Only those who support others one to one step in, or are stepped in for. */
export interface NotSupporting {
  readonly kind: 'NotSupporting';
}

/** Whether someone supports others one to one here now, with or without a place left. */
export function canCover(membership: Pick<Membership, 'from' | 'until' | 'roles' | 'suspendedAt'>, at: Date): boolean {
  return (
    inForce(membership, at) && membership.roles.some((role) => oneToOneRoles.includes(role.code) && inForce(role, at))
  );
}
