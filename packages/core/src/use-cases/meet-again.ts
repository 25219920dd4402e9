import type { SelfScope } from '../access/scope.js';
import type { Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import type { AboutSomeone } from './about-someone.js';
import type { NotFound } from './refusals.js';
import { meetAgain, notAgain, sayInsteadOf, sayNoLonger } from './say-of-each-other.js';

export type SayMeetAgain = AboutSomeone;
export type SayMeetAgainRefusal = NotFound;
export type LiftMeetAgain = AboutSomeone;
export type LiftMeetAgainRefusal = NotFound;

/**
 * They would meet again. Nobody learns of it until the other says the same; then each comes before others on the other's
 * list, and is told why. That they would rather not, they say no longer.
 */
export function sayMeetAgain(
  work: Work,
  self: SelfScope,
  command: SayMeetAgain,
  occasion: Occasion,
): Promise<Result<Outcome, SayMeetAgainRefusal>> {
  return sayInsteadOf(work, self, command, occasion, { says: meetAgain, contrary: notAgain });
}

/** It holds no longer, for neither of the two. The other is not told. */
export function liftMeetAgain(
  work: Work,
  self: SelfScope,
  command: LiftMeetAgain,
  occasion: Occasion,
): Promise<Result<Outcome, LiftMeetAgainRefusal>> {
  return sayNoLonger(work, self, command, occasion, meetAgain);
}
