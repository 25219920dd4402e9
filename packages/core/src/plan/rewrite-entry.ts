import type { UnreadableLanguage } from '../kernel/language-tag.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { UnreadableText } from '../kernel/text.js';
import { type NotInPlan, type PlanChange, readEntry, sectionOf, withSection } from './change.js';
import type { EntryId, Plan, SectionId } from './plan.js';

export interface RewriteEntry {
  readonly section: SectionId;
  readonly entry: EntryId;
  readonly words: string;
  readonly language: string;
  readonly at: Date;
  /** In assisted mode: who helps. */
  readonly helpedBy?: string;
}

/** The owner writes an entry anew, in its place, with help or without. Nothing, if it says the same already. */
export function rewriteEntryIn(
  plan: Plan,
  { section: within, entry, words, language, at, helpedBy }: RewriteEntry,
): Result<PlanChange | undefined, NotInPlan | UnreadableText | UnreadableLanguage> {
  const section = sectionOf(plan, within);
  const before = section?.entries.find(({ id }) => id === entry);
  if (!section || !before) return err({ kind: 'NotInPlan' });
  const read = readEntry(words, language);
  if (!read.ok) return read;
  if (before.words === read.value.words && before.language === read.value.language) return ok(undefined);
  const after = { id: entry, ...read.value, writtenAt: at, ...(helpedBy !== undefined && { helpedBy }) };
  const entries = section.entries.map((one) => (one.id === entry ? after : one));
  return ok({
    plan: withSection(plan, { ...section, entries }),
    kind: 'EntryRewritten',
    codes: { section: within, entry },
  });
}
