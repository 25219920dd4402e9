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
import type { EntryAction, EntryId, Plan, SectionId } from './plan.js';
import { type Misplaced, readParts, type UnreadablePart } from './read-parts.js';

export interface WriteEntry {
  readonly section: SectionId;
  readonly id: EntryId;
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

/** The owner writes something down, at the end of a section, kept verbatim. */
export function writeEntryIn(
  plan: Plan,
  { section: into, id, words, language, at, helpedBy, action, link }: WriteEntry,
): Result<PlanChange, NotInPlan | TooMany | UnreadableText | UnreadableLanguage | UnreadablePart | Misplaced> {
  const section = sectionOf(plan, into);
  if (!section) return err({ kind: 'NotInPlan' });
  if (section.entries.length >= mostEntries) return err({ kind: 'TooMany', most: mostEntries });
  const read = readEntry(words, language);
  if (!read.ok) return read;
  const parts = readParts(section.kind, { ...(action && { action }), ...(link !== undefined && { link }) });
  if (!parts.ok) return parts;
  const entries = [
    ...section.entries,
    { id, ...read.value, writtenAt: at, ...(helpedBy !== undefined && { helpedBy }), ...parts.value },
  ];
  return ok({
    plan: withSection(plan, { ...section, entries }),
    kind: 'EntryWritten',
    codes: { section: into, entry: id },
  });
}
