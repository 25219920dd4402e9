import { clockScope } from '../access/scope.js';
import type { CrisisActivationId } from '../crisis/activation.js';
import type { CrisisUnderWay } from '../crisis/crises.js';
import { escalation, takeStep } from '../crisis/escalation.js';
import { asTheyStand } from '../crisis/readiness.js';
import { ok, type Result } from '../kernel/result.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import type { Occasion, Work } from '../work/work.js';
import { keepActivation } from './on-crisis.js';

/** When a crisis needs its clock next. */
export interface CrisisDue {
  readonly activation: CrisisActivationId;
  readonly at: Date;
}

/** Every crisis that is under way, and when its clock has to strike next: what a host's timers are made from. */
export function crisesDue(work: Work, at: Date): Promise<readonly CrisisDue[]> {
  return work(clockScope(), async ({ crises }) => (await crises.underWay()).flatMap((one) => dueIn(one, at) ?? []));
}

/**
 * Does the next step of one crisis, if it is due: in one transaction, with the crisis locked, so that it is done once
 * however often it is asked for. Answers when the clock has to strike again; nothing, when it is over.
 */
export function strikeCrisisClock(
  work: Work,
  activation: CrisisActivationId,
  occasion: Occasion,
): Promise<Result<CrisisDue | undefined, ChangedMeanwhile>> {
  return work(clockScope(), async (ports): Promise<Result<CrisisDue | undefined, ChangedMeanwhile>> => {
    const found = await ports.crises.lockUnderWay(activation);
    if (!found) return ok(undefined);
    const change = takeStep(found, found.activation.value, occasion.at, asTheyStand(found));
    if (!change) return ok(dueIn(found, occasion.at));
    const kept = await keepActivation(ports, found.activation, change, undefined, occasion);
    if (!kept.ok) return kept;
    const now = { ...found, activation: { value: change.activation, version: kept.value } };
    return ok(dueIn(now, occasion.at));
  });
}

function dueIn(one: CrisisUnderWay, at: Date): CrisisDue | undefined {
  const { next } = escalation(one, one.activation.value, at, asTheyStand(one));
  return next && { activation: one.activation.value.id, at: next.at };
}
