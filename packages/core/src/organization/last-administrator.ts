import type { PersonId } from '../person/person-id.js';
import { administers, type Membership, type MembershipId } from './membership.js';

/** Without them nobody could look after the organization any more. */
export interface LastAdministrator {
  readonly kind: 'LastAdministrator';
}

/**
 * Whether nobody else administers now. Whoever never took their place administers nothing: nobody signs in as them. The
 * one who acts is there, however they came.
 */
export function isLastAdministrator(
  member: MembershipId,
  everyone: readonly Membership[],
  { acting, at }: { readonly acting: PersonId; readonly at: Date },
): boolean {
  const others = everyone.filter((one) => one.id !== member && administers(one, at));
  return (
    everyone.some((one) => one.id === member && administers(one, at)) &&
    !others.some(({ takenAt, person }) => takenAt !== undefined || person === acting)
  );
}
