import type { UnreadableLanguage } from '../kernel/language-tag.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { UnreadableText } from '../kernel/text.js';
import { isSameEntry } from './is-same-entry.js';
import { type NotInPlan, type PlanChange, readEntry, sectionOf, withSection } from './change.js';
import type { EntryAction, EntryId, Plan, SectionId } from './plan.js';
import { type Misplaced, readParts, type UnreadablePart } from './read-parts.js';

export interface RewriteEntry {
  readonly section: SectionId;
  readonly entry: EntryId;
  readonly words: string;
  readonly language: string;
  readonly at: Date;
  /** In assisted mode: who helps. */
  readonly helpedBy?: string;
  /** Something to do, by whom and when. */
  readonly action?: EntryAction;
  /** In a toolbox: where it is found. */
  readonly link?: string;
}

/**
 * The owner writes an entry anew, in its place, with help or without: what is not said again is gone from it, and words
 * that were suggested are the owner's own from then on. Nothing, if it says the same already.
 */
export function rewriteEntryIn(
  plan: Plan,
  { section: within, entry, words, language, at, helpedBy, action, link }: RewriteEntry,
): Result<PlanChange | undefined, NotInPlan | UnreadableText | UnreadableLanguage | UnreadablePart | Misplaced> {
  const section = sectionOf(plan, within);
  const before = section?.entries.find(({ id }) => id === entry);
  if (!section || !before) return err({ kind: 'NotInPlan' });
  const read = readEntry(words, language);
  if (!read.ok) return read;
  const parts = readParts(section.kind, { ...(action && { action }), ...(link !== undefined && { link }) });
  if (!parts.ok) return parts;
  const said = { ...read.value, ...parts.value };
  if (isSameEntry(before, said)) return ok(undefined);
  const after = { id: entry, ...said, writtenAt: at, ...(helpedBy !== undefined && { helpedBy }) };
  const entries = section.entries.map((one) => (one.id === entry ? after : one));
  return ok({
    plan: withSection(plan, { ...section, entries }),
    kind: 'EntryRewritten',
    codes: { section: within, entry },
  });
}
