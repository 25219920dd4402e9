/** One thing in a file that cannot be taken as it is: where, and what would fit. Never what stands there: it is somebody's. */
export interface ImportProblem {
  /** Counted from 1, as an editor shows it. */
  readonly line: number;
  /** The heading of the column, or its letter where the heading itself is the trouble; absent when it is the whole line. */
  readonly column?: string;
  readonly expected: string;
}

/** A column's letter, as spreadsheets show it. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnLetter(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
