import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { TooMany } from '../plan/change.js';
import { publishPlan as publishedFrom } from '../plan/version.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { findOwnPlan, type OnPlan } from './change-plan.js';
import { happened } from './happened.js';
import type { NotFound } from './refusals.js';

export type PublishPlanRefusal = NotFound | ChangedMeanwhile | TooMany;

/** Publishes one's own plan as it is written: a numbered version that nobody can change any more. */
export function publishPlan(
  work: Work,
  self: SelfScope,
  { plan: id, expectedVersion }: OnPlan,
  occasion: Occasion,
): Promise<Result<Outcome, PublishPlanRefusal>> {
  return work(self, async (ports): Promise<Result<Outcome, PublishPlanRefusal>> => {
    const found = await findOwnPlan(ports, self, id, 'update');
    if (!found.ok) return found;
    const { value: before, version } = found.value;
    if (expectedVersion !== undefined && expectedVersion !== version) return err({ kind: 'ChangedMeanwhile', version });
    const published = publishedFrom(before, occasion.at);
    if (!published.ok) return published;
    const event = happened(occasion, self.actor, {
      owner: { person: self.actor },
      aggregate: 'plan',
      aggregateId: id,
      version: version + 1,
      kind: 'PlanPublished',
      codes: { number: published.value.version.number },
    });
    const kept = await ports.plans.publish({ value: published.value.plan, version }, published.value.version, [event]);
    return kept.ok ? ok({ plan: globalId('plan', id) }) : kept;
  });
}
