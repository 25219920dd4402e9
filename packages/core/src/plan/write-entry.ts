import type { UnreadableLanguage } from '../kernel/language-tag.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { UnreadableText } from '../kernel/text.js';
import {
  mostEntries,
  type NotInPlan,
  type PlanChange,
  readEntry,
  sectionOf,
  type TooMany,
  withSection,
} from './change.js';
import type { EntryId, Plan, SectionId } from './plan.js';

export interface WriteEntry {
  readonly section: SectionId;
  readonly id: EntryId;
  readonly words: string;
  readonly language: string;
  readonly at: Date;
  /** In assisted mode: who helps. */
  readonly helpedBy?: string;
}

/** The owner writes something down, at the end of a section, kept verbatim. */
export function writeEntryIn(
  plan: Plan,
  { section: into, id, words, language, at, helpedBy }: WriteEntry,
): Result<PlanChange, NotInPlan | TooMany | UnreadableText | UnreadableLanguage> {
  const section = sectionOf(plan, into);
  if (!section) return err({ kind: 'NotInPlan' });
  if (section.entries.length >= mostEntries) return err({ kind: 'TooMany', most: mostEntries });
  const read = readEntry(words, language);
  if (!read.ok) return read;
  const entries = [
    ...section.entries,
    { id, ...read.value, writtenAt: at, ...(helpedBy !== undefined && { helpedBy }) },
  ];
  return ok({
    plan: withSection(plan, { ...section, entries }),
    kind: 'EntryWritten',
    codes: { section: into, entry: id },
  });
}
