import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { UnreadableLanguage } from '../kernel/language-tag.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { UnreadableText } from '../kernel/text.js';
import type { PersonId } from '../person/person-id.js';
import {
  mostEntries,
  type NotInPlan,
  type PlanChange,
  readEntry,
  sectionOf,
  type TooMany,
  withSection,
} from './change.js';
import type { EntryId, Plan, PlanId, SectionId } from './plan.js';

export type SuggestionId = Brand<string, 'SuggestionId'>;

export function parseSuggestionId(input: string): Result<SuggestionId, MalformedId> {
  return parseId('SuggestionId', input);
}

/**
 * Words somebody else offers for a section they were granted to suggest for. They are in no plan: the owner takes them,
 * declines, or leaves them be. Whoever suggested them may take them away while they are open.
 */
export interface Suggestion {
  readonly id: SuggestionId;
  readonly owner: PersonId;
  readonly plan: PlanId;
  readonly section: SectionId;
  /** The connection it was granted on. */
  readonly connection: string;
  readonly by: PersonId;
  readonly words: string;
  readonly language: string;
  readonly suggestedAt: Date;
  readonly decided?: { readonly as: SuggestionEnd; readonly at: Date };
}

/** What became of a suggestion: the owner accepted or declined it, or whoever made it took it away. */
export const suggestionEnds = ['accepted', 'declined', 'withdrawn'] as const;

export type SuggestionEnd = (typeof suggestionEnds)[number];

/** It was accepted, declined or taken away before. */
export interface AlreadyDecided {
  readonly kind: 'AlreadyDecided';
  readonly as: SuggestionEnd;
}

/** So many of one person's suggestions for one section can be open at once. */
export const mostOpenSuggestions = 20;

export interface Suggest extends Omit<Suggestion, 'suggestedAt' | 'decided'> {
  readonly at: Date;
}

/** `open`: how many of theirs for this section are undecided. */
export function suggestWith(
  { at, words, language, ...named }: Suggest,
  open: number,
): Result<Suggestion, UnreadableText | UnreadableLanguage | TooMany> {
  if (open >= mostOpenSuggestions) return err({ kind: 'TooMany', most: mostOpenSuggestions });
  const read = readEntry(words, language);
  return read.ok ? ok({ ...named, ...read.value, suggestedAt: at }) : read;
}

export interface Taken {
  readonly suggestion: Suggestion;
  readonly change: PlanChange;
}

/** The owner takes the words over, at the end of the section: verbatim, and with whose they were. */
export function acceptSuggestion(
  plan: Plan,
  suggestion: Suggestion,
  { id, at }: { readonly id: EntryId; readonly at: Date },
): Result<Taken, AlreadyDecided | NotInPlan | TooMany> {
  const decided = decide(suggestion, 'accepted', at);
  if (!decided.ok) return decided;
  const section = suggestion.plan === plan.id ? sectionOf(plan, suggestion.section) : undefined;
  if (!section) return err({ kind: 'NotInPlan' });
  if (section.entries.length >= mostEntries) return err({ kind: 'TooMany', most: mostEntries });
  const { words, language, by: suggestedBy } = suggestion;
  const entries = [...section.entries, { id, words, language, writtenAt: at, suggestedBy }];
  return ok({
    suggestion: decided.value,
    change: {
      plan: withSection(plan, { ...section, entries }),
      kind: 'SuggestionTaken',
      codes: { section: section.id, entry: id, suggestion: suggestion.id },
    },
  });
}

/** The owner declines, and need not say why. Nothing, if they did before. */
export function declineSuggestion(suggestion: Suggestion, at: Date): Result<Suggestion | undefined, AlreadyDecided> {
  return suggestion.decided?.as === 'declined' ? ok(undefined) : decide(suggestion, 'declined', at);
}

/** Whoever suggested it takes it away. Nothing, if they did before. */
export function withdrawSuggestion(suggestion: Suggestion, at: Date): Result<Suggestion | undefined, AlreadyDecided> {
  return suggestion.decided?.as === 'withdrawn' ? ok(undefined) : decide(suggestion, 'withdrawn', at);
}

function decide(suggestion: Suggestion, as: SuggestionEnd, at: Date): Result<Suggestion, AlreadyDecided> {
  if (suggestion.decided) return err({ kind: 'AlreadyDecided', as: suggestion.decided.as });
  return ok({ ...suggestion, decided: { as, at } });
}
