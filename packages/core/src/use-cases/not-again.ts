import type { SelfScope } from '../access/scope.js';
import type { Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import type { AboutSomeone } from './about-someone.js';
import type { NotFound } from './refusals.js';
import { meetAgain, notAgain, sayInsteadOf, sayNoLonger } from './say-of-each-other.js';

export type SayNotAgain = AboutSomeone;
export type SayNotAgainRefusal = NotFound;
export type LiftNotAgain = AboutSomeone;
export type LiftNotAgainRefusal = NotFound;

/**
 * Not again: the two are not brought together any more. Silent, and nothing that stood before is hidden; that they would
 * meet again, they say no longer.
 */
export function sayNotAgain(
  work: Work,
  self: SelfScope,
  command: SayNotAgain,
  occasion: Occasion,
): Promise<Result<Outcome, SayNotAgainRefusal>> {
  return sayInsteadOf(work, self, command, occasion, { says: notAgain, contrary: meetAgain });
}

/** They may be brought together again. */
export function liftNotAgain(
  work: Work,
  self: SelfScope,
  command: LiftNotAgain,
  occasion: Occasion,
): Promise<Result<Outcome, LiftNotAgainRefusal>> {
  return sayNoLonger(work, self, command, occasion, notAgain);
}
