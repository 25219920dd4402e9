import type { NetworkAgreementId } from '../organization/network-agreement-id.js';
import type { OrganizationId } from '../organization/organization-id.js';

/**
 * Two organizations agree that people of the one may be found in the other as guests. It opens nothing by itself: who is
 * a guest says so, one person at a time.
 */
export interface NetworkAgreement {
  readonly id: NetworkAgreementId;
  /** Who proposed it, and what they called themselves then. */
  readonly proposer: { readonly organization: OrganizationId; readonly name: string };
  /** Who was asked, by the short word they go by; which organization that is, and its name, once it accepted. */
  readonly partner: { readonly handle: string; readonly organization?: OrganizationId; readonly name?: string };
  /** What it is for. Matching, and what two people who were matched do together; nothing else. */
  readonly covers: 'matching';
  /** Why, in the words of whoever proposed it, for both to read. */
  readonly reason: string;
  readonly from: Date;
  readonly until?: Date;
  readonly proposedAt: Date;
  readonly acceptedAt?: Date;
  readonly endedAt?: Date;
  /** Which of the two ended it, withdrew it, or declined. */
  readonly endedBy?: OrganizationId;
}

/** Whether people may be guests under it now: both said yes, neither took it back, and it is its time. */
export function isAgreed({ acceptedAt, endedAt, from, until }: NetworkAgreement, at: Date): boolean {
  if (acceptedAt === undefined || acceptedAt > at || endedAt !== undefined) return false;
  return from <= at && (until === undefined || at < until);
}

/** The other one of the two; nobody to whoever is neither, or as long as nobody accepted. */
export function partnerOf(
  { proposer, partner }: Pick<NetworkAgreement, 'proposer' | 'partner'>,
  organization: OrganizationId,
): { readonly organization: OrganizationId; readonly name: string } | undefined {
  if (partner.organization === undefined || partner.name === undefined) return undefined;
  if (partner.organization === organization) return proposer;
  return proposer.organization === organization
    ? { organization: partner.organization, name: partner.name }
    : undefined;
}
