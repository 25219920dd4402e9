import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { NetworkAgreementId } from './network-agreement-id.js';
import type { OrganizationId } from './organization-id.js';
import { oneToOneRoles, type Role } from './role.js';

/**
 * Names one person within one organization, and is all that others there know them by: the same human has another
 * one elsewhere, so that two organizations cannot find out that they know the same person.
 */
export type MembershipId = Brand<string, 'MembershipId'>;

export function parseMembershipId(input: string): Result<MembershipId, MalformedId> {
  return parseId('MembershipId', input);
}

/** A person belongs to an organization, from a day, perhaps until a day, in roles that have their own dates. */
export interface Membership {
  readonly id: MembershipId;
  readonly organization: OrganizationId;
  readonly person: PersonId;
  readonly from: Date;
  readonly until?: Date;
  readonly roles: readonly Role[];
  /** When the person themselves took the place an organization's list or its first day had made for them. */
  readonly takenAt?: Date;
  /** Since when an administrator holds it in suspense. Until it is given back, the person is as a stranger here. */
  readonly suspendedAt?: Date;
  /** They are a guest here: of which organization, and under which agreement. Absent: they belong here themselves. */
  readonly guest?: { readonly of: OrganizationId; readonly agreement: NetworkAgreementId };
}

interface Dated {
  readonly from: Date;
  readonly until?: Date;
  readonly suspendedAt?: Date;
}

/** From the first instant on, no longer from the last, and not while it is suspended. */
export function inForce({ from, until, suspendedAt }: Dated, at: Date): boolean {
  return suspendedAt === undefined && from <= at && (until === undefined || at < until);
}

/** Whether this member administers the organization now. A guest never does. */
export function administers(membership: Membership, at: Date): boolean {
  return (
    !membership.guest &&
    inForce(membership, at) &&
    membership.roles.some((role) => role.code === 'administrator' && inForce(role, at))
  );
}

/** The roles someone may be asked for one-to-one support in, now. */
export function supportRoles({ roles }: Pick<Membership, 'roles'>, at: Date): readonly Role[] {
  return roles.filter((role) => oneToOneRoles.includes(role.code) && role.places > 0 && inForce(role, at));
}
