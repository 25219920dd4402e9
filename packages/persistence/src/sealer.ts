/** Where sealed words are kept: bound into the seal, so that they open nowhere else. */
export interface SealedPlace {
  /** The person or the organization the words belong to. */
  readonly owner: string;
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

/** Closes a person's words before they reach the database and opens them after. No SQL ever compares what it returns. */
export interface Sealer {
  seal(words: string, place: SealedPlace): string;
  open(sealed: string, place: SealedPlace): string;
}

/** Keeps words as they are: for databases whose disks are encrypted, until keys are set up. */
export const plainSealer: Sealer = { seal: (words) => words, open: (sealed) => sealed };
