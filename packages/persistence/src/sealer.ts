/** Where sealed words are kept: bound into the seal, so that they open nowhere else. */
export interface SealedPlace {
  /** The person or the organization the words belong to. */
  readonly owner: string;
  /** Whom else they are about: words open only while every one of these keys is there, too. */
  readonly also?: readonly string[];
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

/** Closes a person's words before they reach the database and opens them after. No SQL ever compares what it returns. */
export interface Sealer {
  /** Throws {@link KeysUnusable} where no key can be had: nothing is kept then. */
  seal(words: string, place: SealedPlace): string;
  /** Throws {@link WordsUnreadable} for whatever was not sealed for this very place. */
  open(sealed: string, place: SealedPlace): string;
}

/** A sealer for one transaction, from its start until it is kept or undone. */
export interface Sealing extends Sealer {
  /** Just before it is kept: every key it sealed with is on the disk. Throws rather than keep words nobody can open. */
  settle(): void;
  /** Somebody is erased by it: remembered outside of the database, so that a dead process leaves no key behind. */
  forsake(person: string): void;
  /** Just after it was kept: the keys of whoever was erased are destroyed. */
  kept(): void;
  /** Told of words that were left out of a list because they cannot be opened: codes, never the words. */
  leftOut(problem: Error): void;
}

/** Seals what is written, transaction by transaction. */
export interface Vault {
  /** Tells one set of keys from every other, whatever becomes of its root key. */
  readonly id: string;
  begin(): Sealing;
  /** Those whose erasure was begun and not seen through; whoever is gone from the database is to be destroyed. */
  forsaken(): readonly string[];
  destroy(person: string): void;
  /** Everybody whose keys were destroyed: none of them may be in the database. */
  destroyed(): readonly string[];
}

const asItIs: Sealer = { seal: (words) => words, open: (sealed) => sealed };

/** Keeps words as they are: where there are no keys, for tests and for a database about nobody. */
export const plainSealing: Sealing = {
  ...asItIs,
  settle: () => undefined,
  forsake: () => undefined,
  kept: () => undefined,
  leftOut: () => undefined,
};
