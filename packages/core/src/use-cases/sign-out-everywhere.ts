import type { SelfScope } from '../access/scope.js';
import { ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { sessionEvent } from './session-event.js';

/** Ends every session of one's own, this one too, and refuses every token issued until now: a lost phone opens nothing. */
export async function signOutEverywhere(
  work: Work,
  self: SelfScope,
  _command: object,
  occasion: Occasion,
): Promise<Result<Outcome, never>> {
  const person = self.actor;
  return work(self, async ({ sessions }): Promise<Result<Outcome, never>> => {
    const event = sessionEvent('SignedOutEverywhere', person, occasion.newId(), occasion);
    await sessions.signOut(person, occasion.at, [event]);
    return ok({});
  });
}
