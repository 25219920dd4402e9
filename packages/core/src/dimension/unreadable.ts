import { err, type Err } from '../kernel/result.js';

/** An answer, or a value, that does not fit its dimension. Says where and what would fit, never what was there. */
export interface UnreadableAnswer {
  readonly kind: 'UnreadableAnswer';
  /** From the answer inwards: `['value', 'slots', '3']`. */
  readonly path: readonly string[];
  /** What would have fitted, in plain English. */
  readonly expected: string;
}

export function unreadable(path: readonly string[], expected: string): Err<UnreadableAnswer> {
  return err({ kind: 'UnreadableAnswer', path, expected });
}
