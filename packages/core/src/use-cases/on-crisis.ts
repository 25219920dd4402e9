import type { SelfScope } from '../access/scope.js';
import type { CrisisActivation } from '../crisis/activation.js';
import type { ActivationChange, CrisisPlanChange } from '../crisis/change.js';
import type { CrisisPlan, CrisisPlanId } from '../crisis/crisis-plan.js';
import type { CrisisAround } from '../crisis/readiness.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import { globalId } from '../views/global-id.js';
import { crisisAround } from '../views/load/crisis-around.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { activationEvents, planEvent } from './crisis-event.js';
import type { NotFound } from './refusals.js';

/** Which crisis plan. */
export interface OnCrisis {
  readonly crisis: CrisisPlanId;
}

/** The version of it its owner was looking at, besides. */
export interface OnOwnCrisis extends OnCrisis {
  readonly expectedVersion?: number;
}

/** A crisis plan, the last time it came to it, and how its owner, or the one supporter who acts, stands to the people in it. */
export interface CrisisFound {
  readonly plan: Kept<CrisisPlan>;
  readonly latest: Kept<CrisisActivation> | undefined;
  readonly around: CrisisAround;
}

type Act<Value, Refusal> = (ports: Ports, found: CrisisFound) => Promise<Result<Value, Refusal>>;

/** As its owner: one change follows the other. Somebody else's is not there. */
export function onOwnCrisis<Refusal>(
  work: Work,
  self: SelfScope,
  { crisis }: OnCrisis,
  { at }: Occasion,
  act: Act<unknown, Refusal>,
): Promise<Result<Outcome, Refusal | NotFound>> {
  return work(self, async (ports): Promise<Result<Outcome, Refusal | NotFound>> => {
    const found = await findCrisis(ports, self.actor, crisis, at);
    if (found?.plan.value.owner !== self.actor) return err({ kind: 'NotFound' });
    const done = await act(ports, found);
    return done.ok ? ok(crisisOutcome(found.plan.value)) : done;
  });
}

/** As somebody its owner asked. To whom they did not, or who said no, it is not there. */
export function onCrisisOfAnother<Refusal>(
  work: Work,
  self: SelfScope,
  { crisis }: OnCrisis,
  { at }: Occasion,
  act: Act<unknown, Refusal>,
): Promise<Result<Outcome, Refusal | NotFound>> {
  return work(self, async (ports): Promise<Result<Outcome, Refusal | NotFound>> => {
    const found = await findCrisis(ports, self.actor, crisis, at);
    if (!found || found.plan.value.owner === self.actor) return err({ kind: 'NotFound' });
    const done = await act(ports, found);
    return done.ok ? ok(crisisOutcome(found.plan.value)) : done;
  });
}

export function crisisOutcome({ id }: Pick<CrisisPlan, 'id'>): Outcome {
  return { crisisPlan: globalId('crisis', id) };
}

async function findCrisis(ports: Ports, me: PersonId, id: CrisisPlanId, at: Date): Promise<CrisisFound | undefined> {
  const plan = await ports.crises.find(id, 'update');
  if (!plan) return undefined;
  const [latest] = await ports.crises.activations(id);
  return { plan, latest, around: await crisisAround(ports, me, plan.value, at) };
}

/** Keeps what became of a plan, unless its owner was looking at an older version. Nothing became of it: nothing is kept. */
export async function keepCrisisPlan(
  { crises }: Ports,
  { version }: Kept<CrisisPlan>,
  change: CrisisPlanChange | undefined,
  { expectedVersion }: { readonly expectedVersion?: number },
  occasion: Occasion,
): Promise<Result<number, ChangedMeanwhile>> {
  if (!change) return ok(version);
  if (expectedVersion !== undefined && expectedVersion !== version) return err({ kind: 'ChangedMeanwhile', version });
  return crises.keep({ value: change.plan, version }, [planEvent(change, version + 1, occasion)]);
}

/** Keeps what became of an activation; a new one at its first version. */
export async function keepActivation(
  { crises }: Ports,
  latest: Kept<CrisisActivation> | undefined,
  change: ActivationChange | undefined,
  by: PersonId | undefined,
  occasion: Occasion,
): Promise<Result<number, ChangedMeanwhile>> {
  const version = latest && change && latest.value.id === change.activation.id ? latest.version : 0;
  if (!change) return ok(version);
  return crises.keepActivation(
    { value: change.activation, version },
    activationEvents(change, version + 1, by, occasion),
  );
}
