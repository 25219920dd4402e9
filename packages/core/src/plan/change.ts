import type { Json } from '../kernel/json.js';
import { canonicalLanguageTag, type UnreadableLanguage } from '../kernel/language-tag.js';
import { err, ok, type Result } from '../kernel/result.js';
import { readText, type UnreadableText } from '../kernel/text.js';
import { longestEntry, type Plan, type Section, type SectionId } from './plan.js';

/** What becomes of a plan, and what happened to it: in ids and codes, never in its owner's words. */
export interface PlanChange {
  readonly plan: Plan;
  readonly kind:
    'PlanDrafted' | 'SectionAdded' | 'EntryWritten' | 'EntryRewritten' | 'EntryRemoved' | 'SuggestionTaken';
  readonly codes: { readonly [name: string]: Json };
}

/** No more of these fit in one plan. */
export interface TooMany {
  readonly kind: 'TooMany';
  readonly most: number;
}

/** There is no such section, or entry, in this plan. */
export interface NotInPlan {
  readonly kind: 'NotInPlan';
}

export const mostSections = 100;
export const mostEntries = 500;

export function sectionOf({ sections }: Plan, id: SectionId): Section | undefined {
  return sections.find((section) => section.id === id);
}

export function withSection(plan: Plan, changed: Section): Plan {
  return { ...plan, sections: plan.sections.map((section) => (section.id === changed.id ? changed : section)) };
}

/** Someone's words for an entry and the language they are in, in its canonical form. */
export function readEntry(
  words: string,
  language: string,
): Result<{ readonly words: string; readonly language: string }, UnreadableText | UnreadableLanguage> {
  const text = readText(words, longestEntry);
  if (!text.ok) return text;
  const tag = canonicalLanguageTag(language);
  return tag === undefined ? err({ kind: 'UnreadableLanguage' }) : ok({ words: text.value, language: tag });
}
