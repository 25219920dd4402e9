import { err, ok, type Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import { type CrisisActivation, type CrisisActivationId, current, statusOf } from './activation.js';
import type { ActivationChange, CrisisFact } from './change.js';
import { type CriterionId, type CrisisPlan, minutesAfter, type OwnersRule } from './crisis-plan.js';
import { type CrisisAround, isThere, missingIn, supporterNamed } from './readiness.js';
import type { CrisisActive, CrisisNotReady, NotThereForThem, SaidAlready, UnknownCriterion } from './refusals.js';

export interface AssertCrisis {
  /** For a new activation; unused while one is under way. */
  readonly id: CrisisActivationId;
  readonly by: PersonId;
  readonly criterion: CriterionId;
  readonly at: Date;
}

export type AssertCrisisRefusal = NotThereForThem | UnknownCriterion | CrisisNotReady | CrisisActive | SaidAlready;

/**
 * A supporter says that it has come to this, by one of the owner's criteria. When as many as the owner wrote agree, it is
 * active until the owner's end rule ends it: nobody else's word makes it so.
 */
export function assertCrisis(
  plan: CrisisPlan,
  latest: CrisisActivation | undefined,
  { id, by, criterion, at }: AssertCrisis,
  around: CrisisAround,
): Result<ActivationChange, AssertCrisisRefusal> {
  const supporter = supporterNamed(plan, by);
  if (!supporter || !isThere(supporter, around)) return err({ kind: 'NotThereForThem' });
  if (!plan.criteria.some((one) => one.id === criterion)) return err({ kind: 'UnknownCriterion' });
  const { ending } = plan;
  const missing = missingIn(plan, around);
  if (!ending || missing.length > 0) return err({ kind: 'CrisisNotReady', missing });
  const before = current(latest, at) ?? begun(plan, id, at);
  if (statusOf(before, at) === 'active') return err({ kind: 'CrisisActive' });
  if (before.assertions.some((one) => one.by === by)) return err({ kind: 'SaidAlready' });
  const activation = { ...before, assertions: [...before.assertions, { by, criterion, at }] };
  const said: CrisisFact = { kind: 'CrisisAsserted', codes: { supporter: by, criterion } };
  return ok(
    voices(plan, activation) >= plan.needed
      ? activated(activation, { by: 'supporters', ending, at }, [said])
      : { activation, happened: [said] },
  );
}

/** How many voices count: those by a criterion that is there still. Whoever is not there any more took theirs with them. */
export function voices({ criteria }: CrisisPlan, { assertions }: CrisisActivation): number {
  return assertions.filter(({ criterion }) => criteria.some(({ id }) => id === criterion)).length;
}

/** Whoever stepped back, dropped out or was taken off has no voice any more, where voices still gather. */
export function withoutVoice(
  latest: CrisisActivation | undefined,
  { by, at }: { readonly by: PersonId; readonly at: Date },
): ActivationChange | undefined {
  const activation = current(latest, at);
  if (!activation || activation.active || !activation.assertions.some((one) => one.by === by)) return undefined;
  return {
    activation: { ...activation, assertions: activation.assertions.filter((one) => one.by !== by) },
    happened: [{ kind: 'CrisisVoiceGone', codes: { supporter: by } }],
  };
}

/** The owner says so themselves: nobody has to agree. */
export function activateMyself(
  plan: CrisisPlan,
  latest: CrisisActivation | undefined,
  { id, at }: { readonly id: CrisisActivationId; readonly at: Date },
  around: CrisisAround,
): Result<ActivationChange, CrisisNotReady | CrisisActive> {
  const { ending } = plan;
  const missing = missingIn(plan, around);
  const before = current(latest, at) ?? begun(plan, id, at);
  if (statusOf(before, at) === 'active') return err({ kind: 'CrisisActive' });
  if (!ending || missing.length > 0) return err({ kind: 'CrisisNotReady', missing });
  return ok(activated(before, { by: 'owner', ending, at }, []));
}

function begun({ id: crisis, owner }: CrisisPlan, id: CrisisActivationId, at: Date): CrisisActivation {
  return { id, crisis, owner, begunAt: at, assertions: [], asked: [], acknowledged: [] };
}

function activated(
  activation: CrisisActivation,
  { by, ending, at }: { readonly by: 'owner' | 'supporters'; readonly ending: OwnersRule; readonly at: Date },
  before: readonly CrisisFact[],
): ActivationChange {
  return {
    activation: { ...activation, active: { since: at, until: minutesAfter(at, ending.minutes), by } },
    happened: [...before, { kind: 'CrisisActivated', codes: { by, minutes: ending.minutes } }],
  };
}
