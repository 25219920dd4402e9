import type { UnreadableLanguage } from '../kernel/language-tag.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { UnreadableText } from '../kernel/text.js';
import type { PlanChange, TooMany } from '../plan/change.js';
import type { Entry, EntryId, Plan } from '../plan/plan.js';
import { removeEntryFrom } from '../plan/remove-entry.js';
import { rewriteEntryIn } from '../plan/rewrite-entry.js';
import { writeEntryIn } from '../plan/write-entry.js';
import type { Paper, PaperLine } from './paper.js';

/** One line of a form as somebody wrote it: words, or struck out. A line that is not told of stays as it is. */
export type WrittenLine =
  { readonly mark: string; readonly words: string } | { readonly mark: string; readonly struck: true };

export interface EnteredPaper {
  readonly written: readonly WrittenLine[];
  /** Of the words (BCP 47). */
  readonly language: string;
  readonly at: Date;
  readonly newId: () => string;
  /** In assisted mode: who helps. */
  readonly helpedBy?: string;
}

/** What is wrong with a line. */
export type LineProblem =
  /** There is no such line on this form, or it was told of twice. */
  | { readonly kind: 'NotOnPaper'; readonly problem: 'no-such-line' | 'twice' }
  /** What stood there when the form was printed has been written anew since. It can be printed again. */
  | { readonly kind: 'ChangedSincePrinted' }
  | UnreadableText
  | UnreadableLanguage
  | TooMany;

/** The first line something is wrong with, counted from 0 in what was entered. Nothing of the form was kept. */
export type PaperProblem = LineProblem & { readonly index: number };

/**
 * Takes a form that was written on into the plan it was printed from: all of it or nothing. What was copied as it stood
 * changes nothing, so a whole form can be typed without looking what is new.
 */
export function enterPaper(
  plan: Plan,
  { lines, printedAt }: Paper,
  { written, language, ...occasion }: EnteredPaper,
): Result<readonly PlanChange[], PaperProblem> {
  const onPaper = new Map(lines.map((line) => [line.mark, line]));
  const seen = new Set<string>();
  const changes: PlanChange[] = [];
  for (const [index, one] of written.entries()) {
    const mark = one.mark.trim().toUpperCase();
    const line = onPaper.get(mark);
    if (!line || seen.has(mark)) return err({ kind: 'NotOnPaper', problem: line ? 'twice' : 'no-such-line', index });
    seen.add(mark);
    const change = changeOf(changes.at(-1)?.plan ?? plan, line, one, { language, printedAt, ...occasion });
    if (!change.ok) return err({ ...change.error, index });
    if (change.value) changes.push(change.value);
  }
  return ok(changes);
}

interface Occasion extends Omit<EnteredPaper, 'written'> {
  readonly printedAt: Date;
}

function changeOf(
  plan: Plan,
  { section: within, entry: id }: PaperLine,
  one: WrittenLine,
  occasion: Occasion,
): Result<PlanChange | undefined, LineProblem> {
  const section = plan.sections.find((other) => other.id === within);
  const entry = section?.entries.find((other) => other.id === id);
  const isGone = !section || (id !== undefined && !entry);
  if ('struck' in one) return isGone || !entry ? ok(undefined) : strike(plan, within, entry, occasion);
  if (isGone) return err({ kind: 'ChangedSincePrinted' });
  return entry ? rewrite(plan, within, entry, one.words, occasion) : write(plan, within, one.words, occasion);
}

function strike(
  plan: Plan,
  section: PaperLine['section'],
  { id: entry, writtenAt }: Entry,
  { printedAt }: Occasion,
): Result<PlanChange | undefined, LineProblem> {
  if (writtenAt > printedAt) return err({ kind: 'ChangedSincePrinted' });
  const removed = removeEntryFrom(plan, { section, entry });
  return removed.ok ? removed : err({ kind: 'ChangedSincePrinted' });
}

function rewrite(
  plan: Plan,
  section: PaperLine['section'],
  entry: Entry,
  words: string,
  { language, printedAt, at, helpedBy }: Occasion,
): Result<PlanChange | undefined, LineProblem> {
  if (words === entry.words) return ok(undefined);
  if (entry.writtenAt > printedAt) return err({ kind: 'ChangedSincePrinted' });
  const { id, action, link } = entry;
  const same = {
    ...(action && { action }),
    ...(link !== undefined && { link }),
    ...(helpedBy !== undefined && { helpedBy }),
  };
  return legible(rewriteEntryIn(plan, { section, entry: id, words, language, at, ...same }));
}

function write(
  plan: Plan,
  section: PaperLine['section'],
  words: string,
  { language, at, newId, helpedBy }: Occasion,
): Result<PlanChange | undefined, LineProblem> {
  const id = newId() as EntryId;
  const helped = helpedBy === undefined ? {} : { helpedBy };
  return legible(writeEntryIn(plan, { section, id, words, language, at, ...helped }));
}

/** What the plan itself refuses, as a form says it. Its parts are those it has already, so they are never what is wrong. */
function legible(
  change: ReturnType<typeof rewriteEntryIn> | ReturnType<typeof writeEntryIn>,
): Result<PlanChange | undefined, LineProblem> {
  if (change.ok) return change;
  const { error } = change;
  switch (error.kind) {
    case 'UnreadableLanguage':
    case 'TooMany':
      return err(error);
    case 'UnreadableText':
      return 'part' in error ? err({ kind: 'ChangedSincePrinted' }) : err(error);
    default:
      return err({ kind: 'ChangedSincePrinted' });
  }
}
