import { err, ok, type Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import { type DemandStep, demandTable, type NotThisStep, type SecondPersonNeeded } from './demand-steps.js';
import type { CounselReview, DemandScope, LegalDemand, ReleasedItem, ReviewOutcome } from './legal-demand.js';

/** What counsel said is narrower than what was asked, and in nothing wider. */
export interface NotNarrower {
  readonly kind: 'NotNarrower';
}

const stepOf: { readonly [Outcome in ReviewOutcome]: DemandStep } = {
  refuse: 'refuse',
  narrow: 'narrow',
  answer: 'let-answer',
};

export function takeStep(demand: LegalDemand, step: DemandStep): Result<LegalDemand, NotThisStep> {
  const { from, to } = demandTable[step];
  return from.includes(demand.state) ? ok({ ...demand, state: to }) : err({ kind: 'NotThisStep', state: demand.state });
}

/** Counsel has read it. Only `narrow` changes what is to be answered. */
export function reviewDemand(
  demand: LegalDemand,
  review: CounselReview,
  narrowed?: DemandScope,
): Result<LegalDemand, NotThisStep | NotNarrower> {
  const moved = takeStep(demand, stepOf[review.outcome]);
  if (!moved.ok) return moved;
  if (review.outcome !== 'narrow') return ok({ ...moved.value, review });
  if (!narrowed || !isWithin(narrowed, demand.scope)) return err({ kind: 'NotNarrower' });
  return ok({ ...moved.value, review, scope: narrowed });
}

/** The answer, by somebody who did not record the demand. The items were decided one by one before. */
export function answerDemand(
  demand: LegalDemand,
  { by, at, items }: { readonly by: PersonId; readonly at: Date; readonly items: readonly ReleasedItem[] },
): Result<LegalDemand, NotThisStep | SecondPersonNeeded> {
  const moved = takeStep(demand, 'answer');
  if (!moved.ok) return moved;
  if (by === demand.recordedBy) return err({ kind: 'SecondPersonNeeded' });
  return ok({ ...moved.value, answer: { approvedBy: by, at, items } });
}

export function isWithin(one: DemandScope, other: DemandScope): boolean {
  return (
    one.categories.every((category) => other.categories.includes(category)) &&
    (other.from === undefined || (one.from !== undefined && one.from >= other.from)) &&
    (other.until === undefined || (one.until !== undefined && one.until <= other.until))
  );
}
