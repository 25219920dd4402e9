import { isSameTie } from '../apart/conflict.js';
import type { SelfScope } from '../access/scope.js';
import { ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { type AboutSomeone, aboutSomeone } from './about-someone.js';
import { conflictEvent } from './conflict-event.js';
import type { NotFound } from './refusals.js';

export type LiftConflict = AboutSomeone;
export type LiftConflictRefusal = NotFound;

/** The tie is no longer there, or was a mistake. What ended stays ended. */
export function liftConflict(
  work: Work,
  self: SelfScope,
  command: LiftConflict,
  occasion: Occasion,
): Promise<Result<Outcome, LiftConflictRefusal>> {
  const { organization } = command;
  return aboutSomeone<never>(work, self, command, occasion, async ({ conflicts }, other) => {
    const tie = { person: self.actor, other, organization };
    if ((await conflicts.declaredBy(self.actor)).some((one) => isSameTie(one, tie)))
      await conflicts.lift(tie, [conflictEvent('ConflictLifted', tie, occasion)]);
    return ok(undefined);
  });
}
