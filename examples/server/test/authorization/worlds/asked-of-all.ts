import type { Action, Decision } from '@peerness/core';
import type { arbitraries } from '@peerness/core/testing';

/** One question about one thing, ready to be asked of all four. */
export interface Asked {
  readonly action: Action;
  readonly reader: string;
  /** The thing, by the name both the answers of the schema and the rows of the database are gathered under. */
  readonly thing: string;
  /** The row that holds it, where other things are in the same one. */
  readonly row: string;
  /** What core decides, by its adapters: all have to permit. */
  readonly core: readonly Decision[];
  /** The same in the words of the policy: all have to be permitted. */
  readonly questions: readonly arbitraries.Question[];
  /** Whether the row is open to them by all that its wall is meant to know. Wider than this it may never be. */
  readonly wallMay: boolean;
}

export const permits = (decisions: readonly Decision[]): boolean =>
  decisions.every(({ effect }) => effect === 'permit');
