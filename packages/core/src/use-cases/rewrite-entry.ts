import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, type Result } from '../kernel/result.js';
import type { UnreadableLanguage } from '../kernel/language-tag.js';
import type { EntryId, SectionId } from '../plan/plan.js';
import { rewriteEntryIn } from '../plan/rewrite-entry.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import type { UnreadableTextAt } from '../kernel/at-path.js';
import { changeSection, type OnPlan } from './change-plan.js';
import type { NotFound } from './refusals.js';
import { writtenBy } from './written-by.js';

export interface RewriteEntry extends OnPlan {
  readonly section: SectionId;
  readonly entry: EntryId;
  readonly words: string;
  /** A BCP 47 tag: what language the words are in. */
  readonly language: string;
}

export type RewriteEntryRefusal = NotFound | ChangedMeanwhile | UnreadableTextAt | UnreadableLanguage;

/** Writes an entry of one's own plan anew. */
export async function rewriteEntry(
  work: Work,
  self: SelfScope,
  command: RewriteEntry,
  occasion: Occasion,
): Promise<Result<Outcome, RewriteEntryRefusal>> {
  const { section, entry, words, language } = command;
  return changeSection(work, self, command, occasion, (plan) => {
    const change = rewriteEntryIn(plan, { section, entry, words, language, ...writtenBy(self), at: occasion.at });
    if (change.ok) return change;
    return err(change.error.kind === 'UnreadableText' ? { ...change.error, path: ['words'] } : change.error);
  });
}
