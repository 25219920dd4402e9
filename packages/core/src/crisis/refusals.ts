import type { CrisisMissing } from './readiness.js';

/** It is active: until it is over, nothing in it is written anew. */
export interface CrisisActive {
  readonly kind: 'CrisisActive';
}

/** It is not active, and nobody said that it should be. */
export interface CrisisNotActive {
  readonly kind: 'CrisisNotActive';
}

/** Without these it cannot become active. */
export interface CrisisNotReady {
  readonly kind: 'CrisisNotReady';
  readonly missing: readonly CrisisMissing[];
}

/** Only somebody who accepted to be there, is connected and not kept away can say so. */
export interface NotThereForThem {
  readonly kind: 'NotThereForThem';
}

/** The owner wrote no such criterion. */
export interface UnknownCriterion {
  readonly kind: 'UnknownCriterion';
}

/** They said so already: one person is one voice. */
export interface SaidAlready {
  readonly kind: 'SaidAlready';
}

/** Nobody is asked to be there who is not connected with the owner, or is kept away. */
export interface NotToBeAsked {
  readonly kind: 'NotToBeAsked';
}

/** There is nothing to answer: they were not asked, or have answered. */
export interface NothingToAnswer {
  readonly kind: 'NothingToAnswer';
}

/** The plan has no such section. */
export interface UnknownSection {
  readonly kind: 'UnknownSection';
  readonly position: number;
}

/** A number outside what can be chosen. */
export interface OutOfRange {
  readonly kind: 'OutOfRange';
  readonly least: number;
  readonly most: number;
}
