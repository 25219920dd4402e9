import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { err, type Result } from '../kernel/result.js';
import type { TooMany } from '../plan/change.js';
import type { EntryAction, EntryId, SectionId } from '../plan/plan.js';
import { writeEntryIn } from '../plan/write-entry.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { changeSection, type OnPlan } from './change-plan.js';
import { type EntryRefusal, inEntry } from './entry-refusal.js';
import type { NotFound } from './refusals.js';
import { writtenBy } from './written-by.js';

export interface WriteEntry extends OnPlan {
  readonly section: SectionId;
  readonly words: string;
  /** A BCP 47 tag: what language the words are in. */
  readonly language: string;
  /** Something to do, by whom and when. */
  readonly action?: EntryAction;
  /** In a toolbox: where it is found. An https address. */
  readonly link?: string;
}

export type WriteEntryRefusal = NotFound | ChangedMeanwhile | EntryRefusal | TooMany;

/** Writes an entry in one's own plan, kept verbatim. */
export async function writeEntry(
  work: Work,
  self: SelfScope,
  command: WriteEntry,
  occasion: Occasion,
): Promise<Result<Outcome, WriteEntryRefusal>> {
  const { section, words, language, action, link } = command;
  return changeSection(work, self, command, occasion, (plan) => {
    const change = writeEntryIn(plan, {
      section,
      id: occasion.newId() as EntryId,
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
