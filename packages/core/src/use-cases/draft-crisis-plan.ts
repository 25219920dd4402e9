import type { SelfScope } from '../access/scope.js';
import type { CrisisPlanId } from '../crisis/crisis-plan.js';
import { draftCrisisPlan as draft } from '../crisis/draft-crisis-plan.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { ok, type Result } from '../kernel/result.js';
import type { PlanId } from '../plan/plan.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { findOwnPlan } from './change-plan.js';
import { crisisOutcome, keepCrisisPlan } from './on-crisis.js';
import type { NotFound } from './refusals.js';

export interface DraftCrisisPlan {
  readonly plan: PlanId;
}

export type DraftCrisisPlanRefusal = NotFound | ChangedMeanwhile;

/** Somebody begins a crisis plan to a plan of their own. There is one already: nothing happens. */
export async function draftCrisisPlan(
  work: Work,
  self: SelfScope,
  { plan: id }: DraftCrisisPlan,
  occasion: Occasion,
): Promise<Result<Outcome, DraftCrisisPlanRefusal>> {
  return work(self, async (ports): Promise<Result<Outcome, DraftCrisisPlanRefusal>> => {
    const own = await findOwnPlan(ports, self, id, 'update');
    if (!own.ok) return own;
    const before = await ports.crises.of(self.actor);
    const there = before.find(({ value }) => value.plan === id);
    if (there) return ok(crisisOutcome(there.value));
    const change = draft(own.value.value, { id: occasion.newId() as CrisisPlanId, at: occasion.at });
    const kept = await keepCrisisPlan(ports, { value: change.plan, version: 0 }, change, {}, occasion);
    return kept.ok ? ok(crisisOutcome(change.plan)) : kept;
  });
}
