/** A value as it was read, with the version a change must name. Version 0 was never kept. */
export interface Kept<Value> {
  readonly value: Value;
  readonly version: number;
}

/** Someone else changed it first. Read it again, then decide again. */
export interface ChangedMeanwhile {
  readonly kind: 'ChangedMeanwhile';
  /** The version that is current now. */
  readonly version: number;
}
