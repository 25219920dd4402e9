import type { SelfScope } from '../access/scope.js';
import { ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { type AboutSomeone, aboutSomeone } from './about-someone.js';
import type { NotFound } from './refusals.js';
import { lift, meetAgain, notAgain, say } from './say-of-each-other.js';

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
  const { organization } = command;
  return aboutSomeone<never>(work, self, command, occasion, async (ports, other) => {
    const said = { person: self.actor, other, organization };
    await say(ports, notAgain, said, occasion);
    await lift(ports, meetAgain, said, occasion);
    return ok(undefined);
  });
}

/** They may be brought together again. */
export function liftNotAgain(
  work: Work,
  self: SelfScope,
  command: LiftNotAgain,
  occasion: Occasion,
): Promise<Result<Outcome, LiftNotAgainRefusal>> {
  const { organization } = command;
  return aboutSomeone<never>(work, self, command, occasion, async (ports, other) => {
    await lift(ports, notAgain, { person: self.actor, other, organization }, occasion);
    return ok(undefined);
  });
}
