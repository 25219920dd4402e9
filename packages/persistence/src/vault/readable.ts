import { WordsUnreadable } from '../problems/words-unreadable.js';
import type { Sealing } from '../sealer.js';

/**
 * Of a list, all that can be opened. One that was tampered with is left out and told of, so that it takes nobody else's
 * with it. For lists of whole things alone: what is written back as a whole, or keeps people apart, is read whole.
 */
export function readable<Row, Read>(sealing: Sealing, rows: readonly Row[], read: (row: Row) => Read): readonly Read[] {
  return rows.flatMap((row) => {
    try {
      return [read(row)];
    } catch (thrown) {
      if (!(thrown instanceof WordsUnreadable)) throw thrown;
      sealing.leftOut(thrown);
      return [];
    }
  });
}
