/** Why words do not open. */
export type WordsUnreadableCode =
  /** Plain text where everything is sealed: not written by us. */
  | 'not-sealed'
  /** A version of the envelope, or an algorithm, that this version does not know. */
  | 'unknown-version'
  | 'unknown-algorithm'
  /** Cut, or longer than it was. */
  | 'cut'
  /** Its owner's key was destroyed, or is not among ours. */
  | 'no-key'
  /** Changed, moved here from somewhere else, or sealed with another key. */
  | 'tampered';

/** Sealed words that do not open. Says where and why, and nothing of the words; the rest of the database is sound. */
export class WordsUnreadable extends Error {
  override readonly name = 'WordsUnreadable';
  readonly code: WordsUnreadableCode;
  readonly table: string;
  readonly column: string;

  constructor(code: WordsUnreadableCode, { table, column }: { readonly table: string; readonly column: string }) {
    super(`${table}.${column}: ${code}`);
    this.code = code;
    this.table = table;
    this.column = column;
  }
}
