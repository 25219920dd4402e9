import { err, ok, type Result } from '../kernel/result.js';
import { readLine, readText } from '../kernel/text.js';
import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import type { Organization } from '../organization/organization.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { NetworkAgreement } from './agreement.js';
import type { NetworkAgreementId } from '../organization/network-agreement-id.js';

/** What is proposed to another organization. */
export interface ProposedAgreement {
  /** The short word the other one goes by. */
  readonly partner: string;
  readonly reason: string;
  /** Now, unless said. */
  readonly from?: Date;
  readonly until?: Date;
}

/** An agreement that cannot be proposed like this. `expected` in plain English. */
export interface UnreadableAgreement {
  readonly kind: 'UnreadableAgreement';
  readonly path: readonly string[];
  readonly expected: string;
}

/** It was ended, or declined, or its time has passed: propose another. */
export interface AgreementOver {
  readonly kind: 'AgreementOver';
}

/** The longest handle, and reason, in UTF-16 code units. */
export const longestHandle = 100;
export const longestAgreementReason = 1_000;

/** So many proposals of one organization can wait for an answer at once. */
export const mostProposalsWaiting = 20;

/** Proposes an agreement. Whether there is an organization that goes by this word is told to nobody. */
export function proposeAgreement(
  { id: organization, handle, name }: Pick<Organization, 'id' | 'handle' | 'name'>,
  { partner, reason, from, until }: ProposedAgreement,
  before: readonly NetworkAgreement[],
  { id, at }: { readonly id: NetworkAgreementId; readonly at: Date },
): Result<NetworkAgreement, UnreadableAgreement | UnreadableTextAt> {
  const named = atPath(readLine(partner, longestHandle), 'partner');
  if (!named.ok) return named;
  const why = atPath(readText(reason, longestAgreementReason), 'reason');
  if (!why.ok) return why;
  const says = (field: string, expected: string) =>
    err({ kind: 'UnreadableAgreement', path: [field], expected } as const);
  if (partner === handle) return says('partner', 'another organization');
  const begins = from ?? at;
  if (until && (until <= begins || until <= at)) return says('until', 'a day after it begins, and not past');
  const waiting = before.filter((one) => one.proposer.organization === organization && isWaiting(one, at));
  if (waiting.length >= mostProposalsWaiting)
    return says('partner', `at most ${mostProposalsWaiting} proposals that wait for an answer`);
  return ok({
    id,
    proposer: { organization, name },
    partner: { handle: partner },
    covers: 'matching',
    reason,
    from: begins,
    ...(until && { until }),
    proposedAt: at,
  });
}

/** The organization that was asked says yes. Again changes nothing; nobody else can. */
export function acceptAgreement(
  agreement: NetworkAgreement,
  { id: organization, handle, name }: Pick<Organization, 'id' | 'handle' | 'name'>,
  at: Date,
): Result<NetworkAgreement, AgreementOver> | undefined {
  const { partner, acceptedAt } = agreement;
  if (partner.handle !== handle || agreement.proposer.organization === organization) return undefined;
  if (acceptedAt !== undefined && partner.organization !== organization) return undefined;
  if (isOver(agreement, at)) return err({ kind: 'AgreementOver' });
  if (acceptedAt !== undefined) return ok(agreement);
  return ok({ ...agreement, partner: { ...partner, organization, name }, acceptedAt: at });
}

/** Either of the two ends it at once: takes a proposal back, declines it, or ends what was agreed. Again changes nothing. */
export function endAgreement(
  agreement: NetworkAgreement,
  { id: organization, handle }: Pick<Organization, 'id' | 'handle'>,
  at: Date,
): NetworkAgreement | undefined {
  if (!isBetween(agreement, organization, handle)) return undefined;
  return agreement.endedAt ? agreement : { ...agreement, endedAt: at, endedBy: organization };
}

/** Whether an organization is one of the two, or the one that is asked. */
export function isBetween(
  { proposer, partner }: Pick<NetworkAgreement, 'proposer' | 'partner'>,
  organization: OrganizationId,
  handle: string,
): boolean {
  const isPartner =
    partner.organization === undefined ? partner.handle === handle : partner.organization === organization;
  return proposer.organization === organization || isPartner;
}

function isWaiting(agreement: NetworkAgreement, at: Date): boolean {
  return agreement.acceptedAt === undefined && !isOver(agreement, at);
}

function isOver({ endedAt, until }: NetworkAgreement, at: Date): boolean {
  return endedAt !== undefined || (until !== undefined && until <= at);
}
