import { err, ok, type Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import { type CrisisActivation, current, hasAnswered, isActive, isToLookBackAt } from './activation.js';
import type { ActivationChange } from './change.js';
import { type CrisisPlan, minutesAfter } from './crisis-plan.js';
import { type CrisisAround, isThere, supporterNamed } from './readiness.js';
import type { CrisisNotActive, NotThereForThem } from './refusals.js';
import { tellItIsOver } from './tell-it-is-over.js';

/** A supporter says that they are there: nobody else is asked. Said already: nothing happens. */
export function acknowledgeCrisis(
  plan: CrisisPlan,
  activation: CrisisActivation | undefined,
  { by, at }: { readonly by: PersonId; readonly at: Date },
  around: CrisisAround,
): Result<ActivationChange | undefined, NotThereForThem | CrisisNotActive> {
  const supporter = supporterNamed(plan, by);
  if (!supporter || !isThere(supporter, around)) return err({ kind: 'NotThereForThem' });
  if (!activation || !isActive(activation, at)) return err({ kind: 'CrisisNotActive' });
  if (hasAnswered(activation, by)) return ok(undefined);
  return ok({
    activation: { ...activation, acknowledged: [...activation.acknowledged, { by, at }] },
    happened: [{ kind: 'CrisisAcknowledged', codes: { supporter: by } }],
  });
}

/**
 * The owner says “I'm all right”. It is over at once, and so is whatever it opened; later, where the owner expressly
 * wrote so while well, and never later than it would have been anyway. Voices that still gather are over in any case.
 */
export function sayAllRight(
  plan: CrisisPlan,
  latest: CrisisActivation | undefined,
  at: Date,
): Result<ActivationChange | undefined, CrisisNotActive> {
  const activation = current(latest, at);
  if (!activation) return err({ kind: 'CrisisNotActive' });
  if (activation.allRightAt) return ok(undefined);
  const { active } = activation;
  const later = active && plan.allRightLater && minutesAfter(at, plan.allRightLater.minutes);
  if (!later)
    return ok({
      activation: { ...activation, allRightAt: at, over: { at, how: 'all-right' } },
      happened: [
        { kind: 'CrisisAllRight', codes: {} },
        { kind: 'CrisisOver', codes: { how: 'all-right' } },
        ...tellItIsOver(plan, activation),
      ],
    });
  return ok({
    activation: {
      ...activation,
      allRightAt: at,
      active: { ...active, until: later < active.until ? later : active.until },
    },
    happened: [{ kind: 'CrisisAllRight', codes: { minutes: plan.allRightLater.minutes } }],
  });
}

/** The owner looked back: at who saw what, and at what comes after. Nothing, where there is nothing to look back at. */
export function lookBack(activation: CrisisActivation | undefined, at: Date): ActivationChange | undefined {
  if (!activation || !isToLookBackAt(activation, at)) return undefined;
  return {
    activation: { ...activation, lookedBackAt: at },
    happened: [{ kind: 'CrisisLookedBackAt', codes: {} }],
  };
}
