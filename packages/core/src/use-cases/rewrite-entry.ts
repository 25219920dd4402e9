import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, type Result } from '../kernel/result.js';
import type { EntryAction, EntryId, SectionId } from '../plan/plan.js';
import { rewriteEntryIn } from '../plan/rewrite-entry.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { changeSection, type OnPlan } from './change-plan.js';
import { type EntryRefusal, inEntry } from './entry-refusal.js';
import type { NotFound } from './refusals.js';
import { writtenBy } from './written-by.js';

export interface RewriteEntry extends OnPlan {
  readonly section: SectionId;
  readonly entry: EntryId;
  readonly words: string;
  /** A BCP 47 tag: what language the words are in. */
  readonly language: string;
  /** Something to do, by whom and when. */
  readonly action?: EntryAction;
  /** In a toolbox: where it is found. An https address. */
  readonly link?: string;
}

export type RewriteEntryRefusal = NotFound | ChangedMeanwhile | EntryRefusal;

/** Writes an entry of one's own plan anew. */
export async function rewriteEntry(
  work: Work,
  self: SelfScope,
  command: RewriteEntry,
  occasion: Occasion,
): Promise<Result<Outcome, RewriteEntryRefusal>> {
  const { section, entry, words, language, action, link } = command;
  return changeSection(work, self, command, occasion, (plan) => {
    const change = rewriteEntryIn(plan, {
      section,
      entry,
      words,
      language,
      ...writtenBy(self),
      ...(action && { action }),
      ...(link !== undefined && { link }),
      at: occasion.at,
    });
    return change.ok ? change : err(inEntry(change.error));
  });
}
