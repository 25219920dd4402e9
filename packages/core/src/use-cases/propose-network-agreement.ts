import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import type { UnreadableTextAt } from '../kernel/at-path.js';
import { err, ok, type Result } from '../kernel/result.js';
import { type ProposedAgreement, proposeAgreement, type UnreadableAgreement } from '../network/agree.js';
import type { NetworkAgreementId } from '../organization/network-agreement-id.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { networkEvent } from './network-event.js';
import type { NotFound } from './refusals.js';

export interface ProposeNetworkAgreement extends ProposedAgreement {
  readonly organization: OrganizationId;
}

export type ProposeNetworkAgreementRefusal = UnreadableAgreement | UnreadableTextAt | NotFound | ChangedMeanwhile;

/** An administrator proposes to another organization that people of each may be guests in the other. */
export async function proposeNetworkAgreement(
  work: Work,
  self: SelfScope,
  { organization, ...proposed }: ProposeNetworkAgreement,
  occasion: Occasion,
): Promise<Result<Outcome, ProposeNetworkAgreementRefusal>> {
  return asMember(
    work,
    self,
    organization,
    'administer',
    occasion.at,
    async ({ organizations, networkAgreements }): Promise<Result<Outcome, ProposeNetworkAgreementRefusal>> => {
      const own = await organizations.find(organization);
      if (!own) return err({ kind: 'NotFound' });
      const before = (await networkAgreements.all()).map(({ value }) => value);
      const made = { id: occasion.newId() as NetworkAgreementId, at: occasion.at };
      const agreement = proposeAgreement(own, proposed, before, made);
      if (!agreement.ok) return agreement;
      const kept = { value: agreement.value, version: 0 };
      const event = networkEvent('NetworkAgreementProposed', kept, { organization, by: self.actor }, occasion);
      const answer = await networkAgreements.keep(kept, [event]);
      return answer.ok ? ok({}) : answer;
    },
    'update',
  );
}
