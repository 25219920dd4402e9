import type { ExecutionStatement, WitnessTie } from './execution.js';
import type { DeterminerKind } from './incapacity.js';
import type { AdvanceInstructionKind } from './instruction.js';
import type { Revocability } from './revocation.js';

/**
 * What is known of one place's rules for psychiatric advance directives: data with a version, a source and a date, so
 * that what was checked in spring can be told from what was checked in autumn. What is `unknown` warns and permits
 * nothing. No lawyer looked at any of it, and it says so.
 */
export interface AdvanceDirectiveRules {
  /** ISO 3166. */
  readonly jurisdiction: string;
  readonly version: number;
  readonly source: string;
  /** When the source was read: a day. */
  readonly readOn: string;
  readonly reviewedByCounsel: 'none';
  /** Years. */
  readonly minimumAge: number | 'unknown';
  readonly witnesses: { readonly count: number; readonly bars: readonly WitnessTie[] } | 'unknown';
  /** Whether a notary will do instead of witnesses. */
  readonly notary: 'instead-of-witnesses' | 'unknown';
  readonly statements: readonly ExecutionStatement[] | 'unknown';
  /** What such a directive can speak of there. */
  readonly covers: readonly AdvanceInstructionKind[] | 'anything' | 'unknown';
  /** Whether the agent is named inside the directive, or in an instrument of its own. */
  readonly agent: 'inside' | 'elsewhere' | 'unknown';
  /** Days a directive may consent to being in hospital. */
  readonly longestAdmission: number | 'unknown';
  readonly determiners: readonly DeterminerKind[] | 'unknown';
  /** Years from the signature; it goes on while an incapacity is on record where the second says so. */
  readonly lasts: { readonly years: number; readonly goesOnInIncapacity: boolean } | 'unknown';
  /** What a revocation said in incapacity comes to, by what the owner wrote. */
  readonly inIncapacity: { readonly [Written in Revocability]: 'revoked' | 'stands' | 'unknown' };
}

/** Nothing is known: the rules of every place that is not in the list. */
export const unknownRules: Omit<AdvanceDirectiveRules, 'jurisdiction'> = {
  version: 0,
  source: 'none',
  readOn: 'never',
  reviewedByCounsel: 'none',
  minimumAge: 'unknown',
  witnesses: 'unknown',
  notary: 'unknown',
  statements: 'unknown',
  covers: 'unknown',
  agent: 'unknown',
  longestAdmission: 'unknown',
  determiners: 'unknown',
  lasts: 'unknown',
  inIncapacity: {
    'any-time': 'unknown',
    'only-with-capacity': 'unknown',
    'irrevocable-during-incapacity': 'unknown',
    unstated: 'unknown',
  },
};
