import type { PersonId } from '../person/person-id.js';
import type { Plan } from '../plan/plan.js';
import type { CrisisPlanChange } from './change.js';
import type { CrisisPlanId } from './crisis-plan.js';

/** The owner of a plan begins a crisis plan to it. Nothing is opened by it, and one must agree, until they write otherwise. */
export function draftCrisisPlan(
  plan: Pick<Plan, 'id'> & { readonly owner: PersonId },
  { id, at }: { readonly id: CrisisPlanId; readonly at: Date },
): CrisisPlanChange {
  return {
    plan: {
      id,
      owner: plan.owner,
      plan: plan.id,
      draftedAt: at,
      criteria: [],
      notToCall: [],
      supporters: [],
      needed: 1,
      opens: [],
    },
    kind: 'CrisisPlanDrafted',
    codes: { plan: plan.id },
  };
}
