import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import { acceptAgreement, type AgreementOver, endAgreement } from '../network/agree.js';
import type { NetworkAgreement } from '../network/agreement.js';
import type { NetworkAgreementId } from '../organization/network-agreement-id.js';
import type { Organization } from '../organization/organization.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { networkEvent } from './network-event.js';
import type { NotFound } from './refusals.js';

/** An agreement, and for which of the two somebody decides. */
export interface OnNetworkAgreement {
  readonly organization: OrganizationId;
  readonly agreement: NetworkAgreementId;
}

export type AcceptNetworkAgreement = OnNetworkAgreement;
export type AcceptNetworkAgreementRefusal = AgreementOver | NotFound | ChangedMeanwhile;
export type EndNetworkAgreement = OnNetworkAgreement;
export type EndNetworkAgreementRefusal = NotFound | ChangedMeanwhile;

/** An administrator of the organization that was asked says yes. Nobody is a guest by that: each person says so. */
export function acceptNetworkAgreement(
  work: Work,
  self: SelfScope,
  command: AcceptNetworkAgreement,
  occasion: Occasion,
): Promise<Result<Outcome, AcceptNetworkAgreementRefusal>> {
  return deciding(work, self, command, 'NetworkAgreementAccepted', occasion, (agreement, own) =>
    acceptAgreement(agreement, own, occasion.at),
  );
}

/**
 * An administrator of either of the two ends it, at once: every guest's place under it, in both organizations, ends in
 * the same transaction. A proposal is taken back, or declined, by the same.
 */
export function endNetworkAgreement(
  work: Work,
  self: SelfScope,
  command: EndNetworkAgreement,
  occasion: Occasion,
): Promise<Result<Outcome, EndNetworkAgreementRefusal>> {
  return deciding(work, self, command, 'NetworkAgreementEnded', occasion, (agreement, own) => {
    const ended = endAgreement(agreement, own, occasion.at);
    return ended && ok(ended);
  });
}

async function deciding<Refusal>(
  work: Work,
  self: SelfScope,
  { organization, agreement: id }: OnNetworkAgreement,
  kind: 'NetworkAgreementAccepted' | 'NetworkAgreementEnded',
  occasion: Occasion,
  decide: (agreement: NetworkAgreement, own: Organization) => Result<NetworkAgreement, Refusal> | undefined,
): Promise<Result<Outcome, Refusal | NotFound | ChangedMeanwhile>> {
  return asMember(
    work,
    self,
    organization,
    'administer',
    occasion.at,
    async ({ organizations, networkAgreements }): Promise<Result<Outcome, Refusal | NotFound | ChangedMeanwhile>> => {
      const own = await organizations.find(organization);
      const before = await networkAgreements.find(id, 'update');
      const decided = own && before && decide(before.value, own);
      if (!decided) return err({ kind: 'NotFound', path: ['agreement'] });
      if (!decided.ok) return decided;
      if (decided.value === before.value) return ok({});
      const kept = { value: decided.value, version: before.version };
      const answer = await networkAgreements.keep(kept, [
        networkEvent(kind, kept, { organization, by: self.actor }, occasion),
      ]);
      return answer.ok ? ok({}) : answer;
    },
  );
}
