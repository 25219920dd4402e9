import { err, ok, type Result } from '../kernel/result.js';
import type { Membership } from './membership.js';
import type { Organization } from './organization.js';

/** It has closed: that cannot be moved or taken back any more. */
export interface AlreadyClosed {
  readonly kind: 'AlreadyClosed';
}

/** The day has begun already: people have to be able to read it before it comes. */
export interface DayHasBegun {
  readonly kind: 'DayHasBegun';
}

/** Whether nobody belongs to it any more. */
export function isClosed({ closesOn }: Pick<Organization, 'closesOn'>, at: Date): boolean {
  return closesOn !== undefined && closesOn <= at;
}

/** The organization with another closing day; without one, it goes on. */
export function closing(
  organization: Organization,
  on: Date | undefined,
  at: Date,
): Result<Organization, AlreadyClosed | DayHasBegun> {
  if (isClosed(organization, at)) return err({ kind: 'AlreadyClosed' });
  if (on && on <= at) return err({ kind: 'DayHasBegun' });
  const { closesOn: _, ...rest } = organization;
  return ok(on ? { ...rest, closesOn: on } : rest);
}

/**
 * A membership in an organization that closes ends on that day at the latest; an earlier end stays. `before`: the day
 * that stood there until now, whose end goes with it; what ended a guest's place stays, for it rests on more.
 */
export function endedBy(membership: Membership, closesOn: Date | undefined, before?: Date): Membership {
  const { until, ...rest } = membership;
  const own = until && before && until.getTime() === endOf(rest, before).getTime() ? undefined : until;
  const end = closesOn && (!own || closesOn < own) ? endOf(rest, closesOn) : own;
  if (rest.guest && until && (!end || end > until)) return membership;
  return end ? { ...rest, until: end } : rest;
}

/** Never before it begins. */
function endOf({ from }: Pick<Membership, 'from'>, closesOn: Date): Date {
  return closesOn < from ? from : closesOn;
}
