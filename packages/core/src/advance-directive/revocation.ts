import type { Determiner } from './incapacity.js';

/**
 * Whether the owner may take it back, as they wrote it down. `unstated`: they wrote nothing, and the place's rule stands.
 */
export const revocabilities = ['any-time', 'only-with-capacity', 'irrevocable-during-incapacity', 'unstated'] as const;

export type Revocability = (typeof revocabilities)[number];

/**
 * What becomes of a revocation. `revoked`: it is taken back. Said while an incapacity is on record it is kept as an
 * attempt: `stands` where the owner's words or the rules known for the place let the directive go on, `unknown` where
 * nobody here knows.
 */
export type RevocationOutcome = 'revoked' | 'stands' | 'unknown';

export interface AdvanceRevocation {
  readonly at: Date;
  readonly standing: 'accepted' | 'attempted';
  readonly outcome: RevocationOutcome;
  /** The version of the place's rules it was judged by; 0 where there are none. */
  readonly policyVersion: number;
  /** Who found, while an incapacity was on record, that the owner can decide. */
  readonly capacityFoundBy?: Determiner;
  /** In the owner's words. */
  readonly words?: string;
}

export const longestRevocation = 4_000;
export const mostRevocations = 100;
