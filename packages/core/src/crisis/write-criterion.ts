import type { UnreadableLanguage } from '../kernel/language-tag.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { UnreadableText } from '../kernel/text.js';
import type { TooMany } from '../plan/change.js';
import { type CrisisActivation, isActive } from './activation.js';
import { type CrisisPlanChange, readCrisisWords } from './change.js';
import { type CriterionId, type CrisisPlan, mostCriteria } from './crisis-plan.js';
import type { CrisisActive } from './refusals.js';

export interface WriteCriterion {
  readonly id: CriterionId;
  readonly words: string;
  readonly language: string;
  readonly at: Date;
}

/** The owner writes down how others can tell. */
export function writeCriterionIn(
  plan: CrisisPlan,
  activation: CrisisActivation | undefined,
  { id, words, language, at }: WriteCriterion,
): Result<CrisisPlanChange, CrisisActive | TooMany | UnreadableText | UnreadableLanguage> {
  if (isActive(activation, at)) return err({ kind: 'CrisisActive' });
  if (plan.criteria.length >= mostCriteria) return err({ kind: 'TooMany', most: mostCriteria });
  const read = readCrisisWords(words, language);
  if (!read.ok) return read;
  return ok({
    plan: { ...plan, criteria: [...plan.criteria, { id, ...read.value, writtenAt: at }] },
    kind: 'CriterionWritten',
    codes: { criterion: id },
  });
}

/** The owner takes a criterion out: who went by it alone has not said anything. Nothing, if it is not there any more. */
export function removeCriterionFrom(
  plan: CrisisPlan,
  activation: CrisisActivation | undefined,
  { id, at }: { readonly id: CriterionId; readonly at: Date },
): Result<CrisisPlanChange | undefined, CrisisActive> {
  if (isActive(activation, at)) return err({ kind: 'CrisisActive' });
  const criteria = plan.criteria.filter((one) => one.id !== id);
  if (criteria.length === plan.criteria.length) return ok(undefined);
  return ok({ plan: { ...plan, criteria }, kind: 'CriterionRemoved', codes: { criterion: id } });
}
