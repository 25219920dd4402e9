import type { PersonId } from '../person/person-id.js';
import { type CrisisActivation, type CrisisAsked, endingOf, endOf, hasAnswered, statusOf } from './activation.js';
import type { ActivationChange } from './change.js';
import { minutesAfter } from './crisis-plan.js';
import { type CrisisAround, type CrisisCircle, isThere, supporterNamed, thoseThere } from './readiness.js';
import { tellItIsOver } from './tell-it-is-over.js';

/** Who is asked now, who was passed over, and what is next and when: all of it from what was kept, at an instant. */
export interface Escalation {
  /**
   * `asking`: somebody is asked, or about to be. `answered`: somebody is there. `nobody-left`: everyone was asked.
   * `quiet`: there is nothing to ask about.
   */
  readonly state: 'quiet' | 'asking' | 'answered' | 'nobody-left';
  /** Has not answered yet, and still has time. */
  readonly asked?: CrisisAsked;
  /** Were asked and did not answer in time, or dropped out: in this order. */
  readonly passedOver: readonly CrisisAsked[];
  readonly next?: CrisisStep;
}

/** What the clock does next, and when it is due. */
export type CrisisStep =
  | { readonly kind: 'ask'; readonly person: PersonId; readonly minutes: number; readonly at: Date }
  | { readonly kind: 'nobody-left'; readonly at: Date }
  | { readonly kind: 'over'; readonly at: Date };

/**
 * The clock of a crisis. Each supporter has the minutes the owner gave them, counted from when they were in fact asked:
 * a server that was away asks late, and takes nobody's time. Who answered, dropped out or was asked is not asked again.
 */
export function escalation(
  plan: CrisisCircle,
  activation: CrisisActivation | undefined,
  at: Date,
  around: CrisisAround,
): Escalation {
  if (!activation || activation.over) return { state: 'quiet', passedOver: [] };
  const end: CrisisStep = { kind: 'over', at: endOf(activation) };
  if (statusOf(activation, at) === 'over') return { state: 'quiet', passedOver: passedOver(activation), next: end };
  if (isAnswered(plan, activation, around)) return { state: 'answered', passedOver: passedOver(activation), next: end };
  const last = activation.asked.at(-1);
  const open = last && at < last.until && mayAnswer(plan, activation, last, around) ? last : undefined;
  const due = last === undefined ? activation.begunAt : open ? open.until : earlier(last.until, at);
  const step = activation.nobodyLeftAt ? undefined : nextStep(plan, activation, due, around);
  return {
    state: open || step?.kind === 'ask' ? 'asking' : 'nobody-left',
    ...(open && { asked: open }),
    passedOver: passedOver(activation, open),
    next: step && step.at < end.at ? step : end,
  };
}

/** Does the one step that is due, if any is: to be kept, with what happened, in one transaction. Then asked again. */
export function takeStep(
  plan: CrisisCircle,
  activation: CrisisActivation,
  at: Date,
  around: CrisisAround,
): ActivationChange | undefined {
  const { next } = escalation(plan, activation, at, around);
  if (!next || at < next.at) return undefined;
  switch (next.kind) {
    case 'over': {
      const how = endingOf(activation);
      return {
        activation: { ...activation, over: { at: next.at, how } },
        happened: [{ kind: 'CrisisOver', codes: { how } }, ...tellItIsOver(plan, activation)],
      };
    }
    case 'nobody-left':
      return { activation: { ...activation, nobodyLeftAt: at }, happened: [{ kind: 'CrisisNobodyLeft', codes: {} }] };
    case 'ask': {
      const { person, minutes } = next;
      const asked = [...activation.asked, { person, at, until: minutesAfter(at, minutes) }];
      return {
        activation: { ...activation, asked },
        happened: [{ kind: 'CrisisAsked', codes: { supporter: person, minutes, step: asked.length } }],
      };
    }
  }
}

/** Somebody is there: once it is active, whoever said so and still is. Until then more voices may be needed. */
function isAnswered(plan: CrisisCircle, activation: CrisisActivation, around: CrisisAround): boolean {
  return (
    activation.active !== undefined && thoseThere(plan, around).some(({ person }) => hasAnswered(activation, person))
  );
}

function mayAnswer(
  plan: CrisisCircle,
  activation: CrisisActivation,
  { person }: CrisisAsked,
  around: CrisisAround,
): boolean {
  const supporter = supporterNamed(plan, person);
  return supporter !== undefined && isThere(supporter, around) && !hasAnswered(activation, person);
}

function nextStep(plan: CrisisCircle, activation: CrisisActivation, at: Date, around: CrisisAround): CrisisStep {
  const next = thoseThere(plan, around).find(
    ({ person }) => !hasAnswered(activation, person) && !activation.asked.some((one) => one.person === person),
  );
  return next ? { kind: 'ask', person: next.person, minutes: next.minutes, at } : { kind: 'nobody-left', at };
}

function passedOver(activation: CrisisActivation, open?: CrisisAsked): readonly CrisisAsked[] {
  return activation.asked.filter((one) => one !== open && !hasAnswered(activation, one.person));
}

function earlier(one: Date, two: Date): Date {
  return one < two ? one : two;
}
