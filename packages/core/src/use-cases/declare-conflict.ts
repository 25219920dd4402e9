import {
  type Conflict,
  type ConflictKind,
  isManageable,
  isSameTie,
  type NotManageable,
  readConflictPlan,
} from '../apart/conflict.js';
import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import { policyInForce } from '../organization/policy-in-force.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import type { PolicyMissing } from '../wish/wish-for.js';
import { type AboutSomeone, aboutSomeone } from './about-someone.js';
import { atPath, type UnreadableTextAt } from '../kernel/at-path.js';
import { conflictEvent } from './conflict-event.js';
import { partHere } from './part-here.js';
import type { NotFound } from './refusals.js';

export interface DeclareConflict extends AboutSomeone {
  readonly tie: ConflictKind;
  /** Only where the organization manages such ties: see {@link Conflict.plan}. */
  readonly plan?: string;
}

export type DeclareConflictRefusal = NotFound | UnreadableTextAt | NotManageable | PolicyMissing | ChangedMeanwhile;

/**
 * Declares a tie with somebody, before or after the two met. It keeps them apart like a block does, and reads like one;
 * unless the organization manages such ties and whoever declares it has a plan.
 */
export async function declareConflict(
  work: Work,
  self: SelfScope,
  command: DeclareConflict,
  occasion: Occasion,
): Promise<Result<Outcome, DeclareConflictRefusal>> {
  const { organization, tie: kind } = command;
  const plan = command.plan === undefined ? undefined : atPath(readConflictPlan(kind, command.plan), 'plan');
  if (plan && !plan.ok) return plan;
  const managing = async ({ organizations }: Ports): Promise<Result<unknown, PolicyMissing>> => {
    if (!plan || !isManageable(kind)) return ok(undefined);
    const { policies = [] } = (await organizations.find(organization)) ?? {};
    const policy = `manage-${kind}` as const;
    return policyInForce({ policies }, policy, occasion.at) ? ok(undefined) : err({ kind: 'PolicyMissing', policy });
  };
  return aboutSomeone<ChangedMeanwhile | PolicyMissing>(
    work,
    self,
    command,
    occasion,
    async (ports, other): Promise<Result<unknown, ChangedMeanwhile>> => {
      const conflict: Conflict = {
        person: self.actor,
        other,
        organization,
        kind,
        ...(plan && { plan: plan.value }),
        at: occasion.at,
      };
      const before = (await ports.conflicts.declaredBy(self.actor)).find((one) => isSameTie(one, conflict));
      if (before?.kind !== conflict.kind || before.plan !== conflict.plan)
        await ports.conflicts.declare(conflict, [conflictEvent('ConflictDeclared', conflict, occasion)]);
      return plan ? ok(undefined) : partHere(ports, self, organization, other, occasion);
    },
    managing,
  );
}
