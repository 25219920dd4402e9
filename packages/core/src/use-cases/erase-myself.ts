import type { SelfScope } from '../access/scope.js';
import { ok, type Result } from '../kernel/result.js';
import { askErasure, isDue, type NotADelay, usualDelay } from '../record/erasure.js';
import { type HeldErasure, heldErasure } from '../work/held-erasure.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { destroyNow } from './destroy-due.js';

export interface EraseMyself {
  /** After how many days everything is destroyed; 0 is now, 7 unless said. */
  readonly days?: number;
}

/** Someone takes themselves out: nobody sees them from this moment on; with no delay, everything is destroyed in this call. */
export async function eraseMyself(
  work: Work,
  self: SelfScope,
  { days = usualDelay }: EraseMyself,
  { at }: Pick<Occasion, 'at'>,
  isHeld: HeldErasure = heldErasure,
): Promise<Result<Outcome, NotADelay>> {
  const erasure = askErasure(self.actor, days, at);
  if (!erasure.ok) return erasure;
  const asked = await work(self, async ({ erasures }): Promise<Result<Outcome, NotADelay>> => {
    await erasures.ask(erasure.value);
    return ok({});
  });
  if (asked.ok && isDue(erasure.value, at)) await destroyNow(work, self.actor, at, isHeld);
  return asked;
}
