import type { SelfScope } from '../access/scope.js';
import { ok, type Result } from '../kernel/result.js';
import { paperCodeFrom } from '../paper/paper-code.js';
import { paperOf } from '../paper/paper.js';
import type { PlanId } from '../plan/plan.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { findOwnPlan } from './change-plan.js';
import { happened } from './happened.js';
import type { NotFound } from './refusals.js';

/** Lays a plan of one's own out as a form on paper, which is found again by its code. The plan stays as it is. */
export async function printPlan(
  work: Work,
  self: SelfScope,
  { plan }: { readonly plan: PlanId },
  occasion: Occasion,
): Promise<Result<Outcome, NotFound>> {
  return work(self, async (ports): Promise<Result<Outcome, NotFound>> => {
    const found = await findOwnPlan(ports, self, plan);
    if (!found.ok) return found;
    const id = occasion.newId();
    await ports.papers.keep(paperOf(found.value, paperCodeFrom(id), occasion.at), [
      happened(occasion, self.actor, {
        owner: { person: self.actor },
        aggregate: 'paper',
        aggregateId: id,
        version: 1,
        kind: 'PlanPrinted',
        codes: { plan },
      }),
    ]);
    return ok({ plan: globalId('plan', plan) });
  });
}
