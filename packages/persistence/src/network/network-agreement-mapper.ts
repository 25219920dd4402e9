import type { OrganizationId } from '@peerness/core';
import type { NetworkAgreement, NetworkAgreementId } from '@peerness/core/network';
import type { Columns } from '../schema/columns.js';
import { optional } from '../schema/optional.js';
import type { NetworkAgreementRow } from './network-agreement-row.js';

type Stored = Omit<Columns<NetworkAgreementRow>, 'version'>;

export function toNetworkAgreement(row: Stored): NetworkAgreement {
  return {
    id: row.id as NetworkAgreementId,
    proposer: { organization: row.organizationId as OrganizationId, name: row.name },
    partner: {
      handle: row.partnerHandle,
      ...optional('organization', row.partnerId as OrganizationId | null),
      ...optional('name', row.partnerName),
    },
    covers: row.covers as NetworkAgreement['covers'],
    reason: row.reason,
    from: row.from,
    ...optional('until', row.until),
    proposedAt: row.proposedAt,
    ...optional('acceptedAt', row.acceptedAt),
    ...optional('endedAt', row.endedAt),
    ...optional('endedBy', row.enderId as OrganizationId | null),
  };
}

export function toNetworkAgreementColumns(agreement: NetworkAgreement): Stored {
  const { id, proposer, partner, covers, reason, from, until, proposedAt, acceptedAt, endedAt, endedBy } = agreement;
  return {
    organizationId: proposer.organization,
    id,
    name: proposer.name,
    partnerHandle: partner.handle,
    partnerId: partner.organization ?? null,
    partnerName: partner.name ?? null,
    covers,
    reason,
    from,
    until: until ?? null,
    proposedAt,
    acceptedAt: acceptedAt ?? null,
    endedAt: endedAt ?? null,
    enderId: endedBy ?? null,
  };
}
