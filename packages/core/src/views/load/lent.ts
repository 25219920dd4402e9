import type { Opening } from '../../access/opening.js';
import type { HistoryLine } from '../../connection/history-line.js';
import type { ImportedEntry } from '../../profile/imported-entry.js';

/** What is kept about a person in organizations, and is theirs to open. */
export interface KeptOf {
  readonly entries: readonly ImportedEntry[];
  readonly lines: readonly HistoryLine[];
}

/** It, with how the reader stands to the person. */
export interface Lent extends KeptOf {
  readonly opening: Opening;
}
