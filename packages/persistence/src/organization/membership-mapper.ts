import type { Engagement, Membership, MembershipId, OrganizationId, PersonId, RoleCode } from '@peerness/core';
import type { NetworkAgreementId } from '@peerness/core/network';
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
    ...(row.guestOf !== null &&
      row.agreementId !== null && {
        guest: { of: row.guestOf as OrganizationId, agreement: row.agreementId as NetworkAgreementId },
      }),
  };
}

export function toMembershipColumns({
  person,
  from,
  until,
  takenAt,
  suspendedAt,
  guest,
}: Membership): Omit<Columns<MembershipRow>, 'organizationId' | 'id' | 'version'> {
  return {
    personId: person,
    from,
    until: until ?? null,
    takenAt: takenAt ?? null,
    suspendedAt: suspendedAt ?? null,
    guestOf: guest?.of ?? null,
    agreementId: guest?.agreement ?? null,
  };
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
