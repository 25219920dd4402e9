import type { Selection } from '../../access/selection.js';
import { activateMyself, assertCrisis } from '../../crisis/activate.js';
import { type CrisisActivationId, isActive } from '../../crisis/activation.js';
import { mostCrisisSupporters } from '../../crisis/crisis-plan.js';
import { acknowledgeCrisis, lookBack, sayAllRight } from '../../crisis/end-activation.js';
import type { CrisisPlanSeen } from '../load/crisis-plan-seen.js';
import type { Look } from '../load/look.js';
import { project } from '../project.js';
import type { Finished } from '../views.js';

/** What the reader can do with it now: by the very decisions an attempt would meet. */
export function projectCrisisAccess(
  { me: by, at }: Look,
  selection: Selection,
  { relation, plan, activations, around, mine }: CrisisPlanSeen,
): Promise<Finished> {
  const [latest] = activations;
  const isMine = relation === 'self';
  const id = '' as CrisisActivationId;
  const acknowledged = () => acknowledgeCrisis(plan, latest, { by, at }, around);
  const said = () => sayAllRight(plan, latest, at);
  return project(selection, 'CrisisPlanAccess', relation, {
    canWrite: () => isMine && !isActive(latest, at),
    canAsk: () => isMine && around.live.length > 0 && plan.supporters.length < mostCrisisSupporters,
    canActivate: () => isMine && activateMyself(plan, latest, { id, at }, around).ok,
    canSayAllRight: () => isMine && isSomething(said()),
    canLookBack: () => isMine && lookBack(latest, at) !== undefined,
    canAnswer: () => mine?.standing === 'asked',
    canStepBack: () => mine?.standing === 'accepted',
    canAssert: () =>
      !isMine &&
      plan.criteria.some(({ id: one }) => assertCrisis(plan, latest, { id, by, criterion: one, at }, around).ok),
    canAcknowledge: () => !isMine && isSomething(acknowledged()),
  });
}

/** Allowed, and not come about already. */
function isSomething(decided: { readonly ok: boolean; readonly value?: unknown }): boolean {
  return decided.ok && decided.value !== undefined;
}
