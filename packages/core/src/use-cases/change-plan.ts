import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { NotInPlan, PlanChange } from '../plan/change.js';
import type { Plan, PlanId, SectionId } from '../plan/plan.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { happened } from './happened.js';
import type { NotFound } from './refusals.js';

/** Which plan, and the version of it its owner was looking at. */
export interface OnPlan {
  readonly plan: PlanId;
  readonly expectedVersion?: number;
}

/** Reads one of the person's own plans, decides, keeps. Nothing happens where it is so already. */
export async function changeSection<Refusal extends { readonly kind: string }>(
  work: Work,
  self: SelfScope,
  { plan: id, expectedVersion, section }: OnPlan & { readonly section: SectionId },
  occasion: Occasion,
  decide: (plan: Plan) => Result<PlanChange | undefined, Refusal>,
): Promise<Result<Outcome, Exclude<Refusal, NotInPlan> | NotFound | ChangedMeanwhile>> {
  type Refused = Exclude<Refusal, NotInPlan> | NotFound | ChangedMeanwhile;
  return work(self, async (ports): Promise<Result<Outcome, Refused>> => {
    const found = await findOwnPlan(ports, self, id, 'update');
    if (!found.ok) return found;
    const decision = decide(found.value.value);
    if (!decision.ok)
      return isNotInPlan(decision.error)
        ? err({ kind: 'NotFound' })
        : err(decision.error as Exclude<Refusal, NotInPlan>);
    const kept = decision.value
      ? await keepPlan(ports, self, found.value, decision.value, expectedVersion, occasion)
      : ok(found.value.version);
    return kept.ok ? ok(sectionOutcome(id, section)) : kept;
  });
}

/** A plan of one's own. One that somebody else showed is not. */
export async function findOwnPlan(
  { plans }: Ports,
  { actor }: SelfScope,
  id: PlanId,
  lock?: 'update',
): Promise<Result<Kept<Plan>, NotFound>> {
  const kept = await plans.find(id, lock);
  return kept?.value.owner === actor ? ok(kept) : err({ kind: 'NotFound' });
}

export async function keepPlan(
  { plans }: Ports,
  { actor }: SelfScope,
  { version }: Pick<Kept<Plan>, 'version'>,
  { plan, kind, codes }: PlanChange,
  expectedVersion: number | undefined,
  occasion: Occasion,
): Promise<Result<number, ChangedMeanwhile>> {
  if (expectedVersion !== undefined && expectedVersion !== version) return err({ kind: 'ChangedMeanwhile', version });
  const event = happened(occasion, actor, {
    owner: { person: plan.owner },
    aggregate: 'plan',
    aggregateId: plan.id,
    version: version + 1,
    kind,
    codes,
  });
  return plans.keep({ value: plan, version }, [event]);
}

export function sectionOutcome(plan: PlanId, section: SectionId): Outcome {
  return { section: globalId('section', plan, section), plan: globalId('plan', plan) };
}

function isNotInPlan(refusal: { readonly kind: string }): refusal is NotInPlan {
  return refusal.kind === 'NotInPlan';
}
