import type { PersonId } from '../person/person-id.js';

/**
 * Another one whenever the person's row, the places taken or what they wish for changes. It says nothing of these. An index
 * scope knows of the row alone: whoever wishes for something, or has places taken, has another mark in a match scope.
 */
export interface PresenceMark {
  readonly person: PersonId;
  readonly mark: string;
}

/** How many are present, and a sum of their marks that knows no order: the same as before only where every mark is. */
export interface PresenceFingerprint {
  readonly people: number;
  readonly sum: string;
}
