import type { Engagement, Membership, MembershipId, OrganizationId, PersonId, RoleCode } from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { optional } from '../schema/optional.js';
import type { MembershipRow } from './membership-row.js';
import type { RoleRow } from './role-row.js';

export function toMembership(row: Columns<MembershipRow>, roles: readonly Columns<RoleRow>[]): Membership {
  return {
    id: row.id as MembershipId,
    organization: row.organizationId as OrganizationId,
    person: row.personId as PersonId,
    from: row.from,
    ...optional('until', row.until),
    roles: roles.map((role) => ({
      code: role.code as RoleCode,
      engagement: role.engagement as Engagement,
      places: role.places,
      from: role.from,
      ...optional('until', role.until),
    })),
    ...optional('takenAt', row.takenAt),
    ...optional('suspendedAt', row.suspendedAt),
  };
}

export function toMembershipColumns({
  person,
  from,
  until,
  takenAt,
  suspendedAt,
}: Membership): Pick<Columns<MembershipRow>, 'personId' | 'from' | 'until' | 'takenAt' | 'suspendedAt'> {
  return { personId: person, from, until: until ?? null, takenAt: takenAt ?? null, suspendedAt: suspendedAt ?? null };
}

export function toRoleColumns({ organization, id, roles }: Membership): Columns<RoleRow>[] {
  return roles.map((role, position) => ({
    organizationId: organization,
    membershipId: id,
    position,
    code: role.code,
    engagement: role.engagement,
    places: role.places,
    from: role.from,
    until: role.until ?? null,
  }));
}
