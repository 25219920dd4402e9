/** The greatest score one side can give one pair. */
export const mostScore = 1_000_000;

/** The most places one supporter, one group or one cap can have. */
export const mostPlaces = 1_000_000;

/** The most days of waiting that count. */
export const mostWaited = 36_500;

/** Somebody who looks for support, and for how many days. */
export interface SeekerDraft {
  readonly id: string;
  readonly waited?: number;
}

/** Somebody who supports, with free places; or a group: its places are its greatest size, `least` its smallest. */
export interface SupporterDraft {
  readonly id: string;
  readonly places: number;
  readonly least?: number;
  /** The cap whose places theirs are among: a programme's, or an organization's. */
  readonly within?: string;
}

/** How many people a programme or an organization supports at once; a programme's may lie within an organization's. */
export interface CapDraft {
  readonly id: string;
  readonly most: number;
  readonly within?: string;
}

/** Four lists of one length: who could meet whom, by position in the lists above, and how much each side likes it. */
export interface EdgesDraft {
  readonly seeker: ArrayLike<number>;
  readonly supporter: ArrayLike<number>;
  /** The score the one who looks for support gives the pair: what their own wishes add. */
  readonly mine: ArrayLike<number>;
  /** The score the pair has on the supporter's side. */
  readonly theirs: ArrayLike<number>;
}

/** Everything an assignment rests on, as somebody wrote it down. A pair without an edge is never put together. */
export interface RoundDraft {
  readonly seekers: readonly SeekerDraft[];
  readonly supporters: readonly SupporterDraft[];
  readonly caps?: readonly CapDraft[];
  readonly edges: EdgesDraft;
}

/**
 * A round that was read: people are numbered in the order of their ids, as text, so that it does not matter in which
 * order they were written down. Edges stand in one row per seeker, from `starts[seeker]` up to `starts[seeker + 1]`, in
 * the order that person likes them: `mine` greatest first, of equal ones the supporter with the lower id.
 * A supporter prefers `theirs` greatest first, of equal ones the seeker with the lower id.
 */
export interface Round {
  readonly seekers: readonly string[];
  readonly supporters: readonly string[];
  readonly caps: readonly string[];
  readonly waited: Int32Array;
  readonly places: Int32Array;
  readonly least: Int32Array;
  /** The cap around each supporter, −1 for none. */
  readonly within: Int32Array;
  readonly most: Int32Array;
  /** The cap around each cap, −1 for none. */
  readonly capWithin: Int32Array;
  readonly starts: Int32Array;
  readonly to: Int32Array;
  readonly mine: Int32Array;
  readonly theirs: Int32Array;
  /**
   * The edges of each row once more, in pairs of a supporter and the sum of both scores: that sum greatest first, of equal
   * ones as that person likes them. Begins at twice `starts[seeker]`.
   */
  readonly offers: Int32Array;
}

/** Who is with whom: for each seeker the number of a supporter, −1 for nobody. */
export type Placed = Int32Array;
