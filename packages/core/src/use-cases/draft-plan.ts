import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { ok, type Result } from '../kernel/result.js';
import { draftPlanWith } from '../plan/draft-plan.js';
import type { PlanId } from '../plan/plan.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import { keepPlan } from './change-plan.js';

export interface DraftPlan {
  readonly title: string;
}

export type DraftPlanRefusal = UnreadableTextAt | ChangedMeanwhile;

/** Begins a plan: in the person's own words, for their own eyes. */
export async function draftPlan(
  work: Work,
  self: SelfScope,
  { title }: DraftPlan,
  occasion: Occasion,
): Promise<Result<Outcome, DraftPlanRefusal>> {
  const change = atPath(
    draftPlanWith({ id: occasion.newId() as PlanId, owner: self.actor, title, at: occasion.at }),
    'title',
  );
  if (!change.ok) return change;
  return work(self, async (ports): Promise<Result<Outcome, DraftPlanRefusal>> => {
    const kept = await keepPlan(ports, self, { version: 0 }, change.value, undefined, occasion);
    return kept.ok ? ok({ plan: globalId('plan', change.value.plan.id) }) : kept;
  });
}
