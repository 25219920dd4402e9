import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import { type CriterionId, type CrisisPlanId, gatheringMinutes, minutesAfter } from './crisis-plan.js';

export type CrisisActivationId = Brand<string, 'CrisisActivationId'>;

export function parseCrisisActivationId(input: string): Result<CrisisActivationId, MalformedId> {
  return parseId('CrisisActivationId', input);
}

/** One time it came to it: from the first word of a supporter, or the owner's own, to its end. Ids, codes and instants. */
export interface CrisisActivation {
  readonly id: CrisisActivationId;
  readonly crisis: CrisisPlanId;
  readonly owner: PersonId;
  readonly begunAt: Date;
  /** Who said that it has come to this, by which of the owner's criteria. */
  readonly assertions: readonly CrisisAssertion[];
  /** Since when and until when it opens anything. Absent while voices are gathering. */
  readonly active?: { readonly since: Date; readonly until: Date; readonly by: 'owner' | 'supporters' };
  /** Whom the clock asked, in this order, each once. */
  readonly asked: readonly CrisisAsked[];
  /** Who said that they are there. */
  readonly acknowledged: readonly { readonly by: PersonId; readonly at: Date }[];
  /** When nobody was left to ask. */
  readonly nobodyLeftAt?: Date;
  /** When the owner said “I'm all right”. */
  readonly allRightAt?: Date;
  readonly over?: { readonly at: Date; readonly how: CrisisEnd };
  /** When the owner looked back at it: what opened to whom, and what comes after. */
  readonly lookedBackAt?: Date;
}

export interface CrisisAssertion {
  readonly by: PersonId;
  readonly criterion: CriterionId;
  readonly at: Date;
}

export interface CrisisAsked {
  readonly person: PersonId;
  readonly at: Date;
  /** When the next one is asked, unless somebody is there by then. */
  readonly until: Date;
}

/** `all-right`: the owner said so. `time`: the owner's end rule. `not-agreed`: too few said so within a day. */
export const crisisEnds = ['all-right', 'time', 'not-agreed'] as const;

export type CrisisEnd = (typeof crisisEnds)[number];

export type CrisisStatus = 'gathering' | 'active' | 'over';

/** How it stands at an instant. Over by time is over, whether or not anybody wrote it down yet. */
export function statusOf(activation: CrisisActivation, at: Date): CrisisStatus {
  if (activation.over !== undefined || at >= endOf(activation)) return 'over';
  return activation.active ? 'active' : 'gathering';
}

/** When it is over by itself. */
export function endOf({ active, begunAt }: CrisisActivation): Date {
  return active?.until ?? minutesAfter(begunAt, gatheringMinutes);
}

/** Why it is over by itself. */
export function endingOf({ active, allRightAt }: CrisisActivation): CrisisEnd {
  if (!active) return 'not-agreed';
  return allRightAt ? 'all-right' : 'time';
}

/** The one that is not over yet, if this is it. */
export function current(activation: CrisisActivation | undefined, at: Date): CrisisActivation | undefined {
  return activation && statusOf(activation, at) !== 'over' ? activation : undefined;
}

export function isActive(activation: CrisisActivation | undefined, at: Date): boolean {
  return activation !== undefined && statusOf(activation, at) === 'active';
}

/** They said that it has come to this, or that they are there. */
export function hasAnswered({ assertions, acknowledged }: CrisisActivation, person: PersonId): boolean {
  return [...assertions, ...acknowledged].some(({ by }) => by === person);
}

/** Over, and its owner has not looked back at it: then what comes after is theirs to write, and who saw what theirs to read. */
export function isToLookBackAt(activation: CrisisActivation, at: Date): boolean {
  return (
    activation.active !== undefined && activation.lookedBackAt === undefined && statusOf(activation, at) === 'over'
  );
}
