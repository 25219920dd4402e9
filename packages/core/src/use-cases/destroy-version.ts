import type { SelfScope } from '../access/scope.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { PlanId } from '../plan/plan.js';
import { destroyVersion as destroyedFrom, type NotPublished } from '../plan/version.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { findOwnPlan } from './change-plan.js';
import { happened } from './happened.js';
import type { NotFound } from './refusals.js';

export interface DestroyVersion {
  readonly plan: PlanId;
  readonly number: number;
}

export type DestroyVersionRefusal = NotFound | (NotPublished & { readonly path: readonly string[] });

/** Destroys what a version of one's own plan says, for everyone and for good. That there was one stays. Nothing, if it was. */
export function destroyVersion(
  work: Work,
  self: SelfScope,
  { plan: id, number }: DestroyVersion,
  occasion: Occasion,
): Promise<Result<Outcome, DestroyVersionRefusal>> {
  return work(self, async (ports): Promise<Result<Outcome, DestroyVersionRefusal>> => {
    const found = await findOwnPlan(ports, self, id, 'update');
    if (!found.ok) return found;
    const line = (await ports.plans.versions(id)).find((one) => one.number === number);
    if (!line) return err({ kind: 'NotPublished', newest: found.value.value.published ?? 0, path: ['number'] });
    const destroyed = destroyedFrom(line, occasion.at);
    // The plan is as it was, and its history counts on with its next change: this is the version's own, and its only one.
    const fact = {
      owner: { person: self.actor },
      aggregate: 'plan-version',
      aggregateId: `${id}/${number}`,
      version: 1,
      kind: 'VersionDestroyed',
      codes: { plan: id, number },
    } as const;
    if (destroyed) await ports.plans.destroy(destroyed, [happened(occasion, self.actor, fact)]);
    return ok({ plan: globalId('plan', id) });
  });
}
