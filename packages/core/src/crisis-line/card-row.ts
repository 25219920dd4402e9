import { err, ok, type Result } from '../kernel/result.js';
import { readLine, readText } from '../kernel/text.js';
import type { CrisisLine, CrisisLines } from './crisis-line.js';

/** One row of a card: a crisis line, or words somebody picked or wrote. */
export type CardRow =
  | { readonly kind: 'line'; readonly line: CrisisLine }
  | { readonly kind: 'words'; readonly label?: string; readonly words: string };

/** A row as somebody picks it: the code of a line, or words of their own. */
export interface CardRowDraft {
  readonly line?: string;
  /** What stands before the words; one line. */
  readonly label?: string;
  readonly words?: string;
}

/** A row that cannot stand on a card. `expected` in plain English. */
export interface UnreadableCard {
  readonly kind: 'UnreadableCard';
  readonly path: readonly string[];
  readonly expected: string;
}

/** More would not fit on one page. */
export const mostCardRows = 8;

/** In UTF-16 code units, as the two lengths of a row. */
export const longestCardLabel = 60;
export const longestCardWords = 240;

/** Reads the rows somebody picked, each by itself. */
export function readCardRows(
  drafts: readonly CardRowDraft[],
  shown: CrisisLines,
): Result<readonly CardRow[], UnreadableCard> {
  if (drafts.length > mostCardRows) return unreadable([], `at most ${mostCardRows} rows`);
  const rows: CardRow[] = [];
  for (const [index, draft] of drafts.entries()) {
    const row = readRow(draft, shown, String(index));
    if (!row.ok) return row;
    rows.push(row.value);
  }
  return ok(rows);
}

function readRow(
  { line, label, words }: CardRowDraft,
  shown: CrisisLines,
  at: string,
): Result<CardRow, UnreadableCard> {
  if ((line === undefined) === (words === undefined))
    return unreadable([at], 'either the code of a line or words, not both');
  if (line !== undefined) {
    const found = shown.find(({ code }) => code === line);
    return found
      ? ok({ kind: 'line', line: found })
      : unreadable([at, 'line'], 'the code of a line that is shown here');
  }
  const text = readText(words ?? '', longestCardWords);
  if (!text.ok) return unreadable([at, 'words'], `words to read, at most ${longestCardWords} characters`);
  if (label === undefined) return ok({ kind: 'words', words: text.value });
  const before = readLine(label, longestCardLabel);
  if (!before.ok) return unreadable([at, 'label'], `one line, at most ${longestCardLabel} characters`);
  return ok({ kind: 'words', label: before.value, words: text.value });
}

function unreadable(path: readonly string[], expected: string): Result<never, UnreadableCard> {
  return err({ kind: 'UnreadableCard', path: ['rows', ...path], expected });
}
