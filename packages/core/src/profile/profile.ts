import type { PersonId } from '../person/person-id.js';
import type { Statement } from './statement.js';

/** What a person says about themselves. The one thing required is the name they go by. */
export interface Profile {
  readonly person: PersonId;
  readonly name: string;
  /** The language they read, as a BCP 47 tag, if they said so. */
  readonly language?: string;
  readonly statements: readonly Statement[];
}

/** A name to go by is at most this long, in UTF-16 code units. */
export const longestName = 120;
