import { canonicalLanguageTag, type UnreadableLanguage } from '../kernel/language-tag.js';
import type { Json } from '../kernel/json.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readText, type UnreadableText } from '../kernel/text.js';
import type { CrisisActivation } from './activation.js';
import { type CrisisPlan, longestCrisisWords } from './crisis-plan.js';
import type { OutOfRange } from './refusals.js';

/** What becomes of a crisis plan, and what happened to it: in ids and codes, never in its owner's words. */
export interface CrisisPlanChange {
  readonly plan: CrisisPlan;
  readonly kind:
    | 'CrisisPlanDrafted'
    | 'CriterionWritten'
    | 'CriterionRemoved'
    | 'NotToCallWritten'
    | 'NotToCallRemoved'
    | 'CrisisTermsChosen'
    | 'CrisisSupporterAsked'
    | 'CrisisSupporterAccepted'
    | 'CrisisSupporterDeclined'
    | 'CrisisSupporterSteppedBack'
    | 'CrisisSupporterDroppedOut'
    | 'CrisisSupporterTakenOff';
  readonly codes: Codes;
}

/** What becomes of one activation, and what happened, in this order. */
export interface ActivationChange {
  readonly activation: CrisisActivation;
  readonly happened: readonly CrisisFact[];
}

export interface CrisisFact {
  readonly kind: CrisisFactKind;
  readonly codes: Codes;
}

/**
 * What a notifier listens for: told to the owner, or to the supporter in its codes. `CrisisAsked`: this one is asked
 * now. `CrisisNobodyLeft`: everyone was, and nobody came. `CrisisPassed`: for this one, too, it is over.
 */
export type CrisisFactKind =
  | 'CrisisAsserted'
  | 'CrisisVoiceGone'
  | 'CrisisActivated'
  | 'CrisisAsked'
  | 'CrisisAcknowledged'
  | 'CrisisNobodyLeft'
  | 'CrisisAllRight'
  | 'CrisisOver'
  | 'CrisisPassed'
  | 'CrisisLookedBackAt';

type Codes = { readonly [name: string]: Json };

/** Somebody's words and the language they are in, in its canonical form. */
export function readCrisisWords(
  words: string,
  language: string,
): Result<{ readonly words: string; readonly language: string }, UnreadableText | UnreadableLanguage> {
  const text = readText(words, longestCrisisWords);
  if (!text.ok) return text;
  const tag = canonicalLanguageTag(language);
  return tag === undefined ? err({ kind: 'UnreadableLanguage' }) : ok({ words: text.value, language: tag });
}

/** A whole number within a range, both ends included. */
export function readWithin(
  number: number,
  { least, most }: { readonly least: number; readonly most: number },
): Result<number, OutOfRange> {
  const isWithin = Number.isSafeInteger(number) && number >= least && number <= most;
  return isWithin ? ok(number) : err({ kind: 'OutOfRange', least, most });
}
