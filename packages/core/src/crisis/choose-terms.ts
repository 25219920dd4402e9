import type { UnreadableLanguage } from '../kernel/language-tag.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { UnreadableText } from '../kernel/text.js';
import type { Plan, SectionId } from '../plan/plan.js';
import { type CrisisActivation, isActive } from './activation.js';
import { type CrisisPlanChange, readWithin, readCrisisWords } from './change.js';
import { type CrisisPlan, crisisRanges, type OwnersRule } from './crisis-plan.js';
import type { CrisisActive, OutOfRange, UnknownSection } from './refusals.js';

export interface CrisisTerms {
  readonly needed: number;
  readonly ending: OwnersRule;
  readonly opens: readonly SectionId[];
  /** Left out: “I'm all right” closes at once. */
  readonly allRightLater?: OwnersRule;
}

/** What was refused, with the part of the terms it speaks of. */
type At<Refusal> = Refusal & { readonly path: readonly string[] };

export type ChooseTermsRefusal =
  CrisisActive | At<OutOfRange> | At<UnknownSection> | At<UnreadableText> | At<UnreadableLanguage>;

/** The owner says how many must agree, when it is over, what it opens, and what “I'm all right” does: all of it, anew. */
export function chooseTerms(
  plan: CrisisPlan,
  activation: CrisisActivation | undefined,
  { sections }: Pick<Plan, 'sections'>,
  { needed, ending, opens, allRightLater }: CrisisTerms,
  at: Date,
): Result<CrisisPlanChange, ChooseTermsRefusal> {
  if (isActive(activation, at)) return err({ kind: 'CrisisActive' });
  const count = readWithin(needed, crisisRanges.needed);
  if (!count.ok) return err({ ...count.error, path: ['needed'] });
  const end = readRule(ending, crisisRanges.ending, 'ending');
  if (!end.ok) return end;
  const later = allRightLater && readRule(allRightLater, crisisRanges.allRight, 'allRightLater');
  if (later && !later.ok) return later;
  const position = opens.findIndex((section) => !sections.some(({ id }) => id === section));
  if (position >= 0) return err({ kind: 'UnknownSection', position, path: ['opens'] });
  const chosen = [...new Set(opens)];
  return ok({
    plan: {
      ...withoutTerms(plan),
      needed,
      ending: end.value,
      opens: chosen,
      ...(later && { allRightLater: later.value }),
    },
    kind: 'CrisisTermsChosen',
    codes: {
      needed,
      minutes: end.value.minutes,
      opens: chosen,
      allRight: later ? later.value.minutes : 0,
    },
  });
}

function withoutTerms({ allRightLater: _before, ...plan }: CrisisPlan): Omit<CrisisPlan, 'allRightLater'> {
  return plan;
}

function readRule(
  { minutes, words, language }: OwnersRule,
  range: { readonly least: number; readonly most: number },
  name: string,
): Result<OwnersRule, At<OutOfRange> | At<UnreadableText> | At<UnreadableLanguage>> {
  const span = readWithin(minutes, range);
  if (!span.ok) return err({ ...span.error, path: [name, 'minutes'] });
  const read = readCrisisWords(words, language);
  if (read.ok) return ok({ minutes, ...read.value });
  return err({ ...read.error, path: [name, read.error.kind === 'UnreadableText' ? 'words' : 'language'] });
}
