import type { Organization, OrganizationId, OrganizationPolicy } from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { optional } from '../schema/optional.js';
import type { OrganizationPolicyRow } from './organization-policy-row.js';
import type { OrganizationRow } from './organization-row.js';

export function toOrganization(
  row: Columns<OrganizationRow>,
  policies: readonly Columns<OrganizationPolicyRow>[],
): Organization {
  return {
    id: row.organizationId as OrganizationId,
    handle: row.handle,
    name: row.name,
    contact: { name: row.contactName, reach: row.contactReach },
    ...optional('closesOn', row.closesOn),
    policies: policies.map((policy) => ({
      kind: policy.kind as OrganizationPolicy['kind'],
      ...optional('dimension', policy.dimension),
      reason: policy.reason,
      from: policy.from,
      ...optional('until', policy.until),
    })),
  };
}

export function toOrganizationColumns(organization: Organization): Columns<OrganizationRow> {
  const { id, handle, name, contact, closesOn } = organization;
  return {
    organizationId: id,
    handle,
    name,
    contactName: contact.name,
    contactReach: contact.reach,
    closesOn: closesOn ?? null,
  };
}

export function toPolicyColumns({ id, policies }: Organization): Columns<OrganizationPolicyRow>[] {
  return policies.map((policy, position) => ({
    organizationId: id,
    position,
    kind: policy.kind,
    dimension: policy.dimension ?? null,
    reason: policy.reason,
    from: policy.from,
    until: policy.until ?? null,
  }));
}
