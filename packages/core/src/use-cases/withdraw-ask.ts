import type { SelfScope } from '../access/scope.js';
import type { AskId } from '../ask/ask.js';
import { withdrawAskOf } from '../ask/withdraw-ask.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { asMember } from './as-member.js';
import { happened } from './happened.js';
import type { NotFound } from './refusals.js';

export interface WithdrawAsk {
  readonly organization: OrganizationId;
  readonly ask: AskId;
}

export type WithdrawAskRefusal = NotFound | ChangedMeanwhile;

/** Takes a question back: from now on it is put to nobody. */
export async function withdrawAsk(
  work: Work,
  self: SelfScope,
  { organization, ask: id }: WithdrawAsk,
  occasion: Occasion,
): Promise<Result<Outcome, WithdrawAskRefusal>> {
  return asMember(
    work,
    self,
    organization,
    'support',
    occasion.at,
    async ({ asks }): Promise<Result<Outcome, WithdrawAskRefusal>> => {
      const outcome = { ask: globalId('ask', organization, id) };
      const kept = await asks.find(organization, id, 'update');
      if (kept?.value.asker !== self.actor) return err({ kind: 'NotFound' });
      const withdrawn = withdrawAskOf(kept.value, occasion.at);
      if (!withdrawn) return ok(outcome);
      const event = happened(occasion, self.actor, {
        owner: { organization },
        aggregate: 'ask',
        aggregateId: id,
        version: kept.version + 1,
        kind: 'AskWithdrawn',
        codes: {},
      });
      const answer = await asks.keep({ value: withdrawn, version: kept.version }, [event]);
      return answer.ok ? ok(outcome) : answer;
    },
  );
}
