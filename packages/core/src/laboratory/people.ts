/** Somebody who comes looking for support on a day, and leaves without when their patience is over. */
export interface Seeker {
  readonly number: number;
  readonly group: number;
  /** What they have been through and like, as bits. */
  readonly interests: number;
  readonly comes: number;
  readonly patience: number;
  /** How many days they are supported, once they are. */
  readonly supported: number;
}

/** Somebody who supports from a day until another. Whoever is with them then stays to the end of their time. */
export interface Supporter {
  readonly number: number;
  readonly group: number;
  readonly interests: number;
  readonly places: number;
  readonly comes: number;
  readonly leaves: number;
}
