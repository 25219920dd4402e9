import type { SelfScope } from '../access/scope.js';
import { ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Work } from '../work/work.js';

/** Someone who took themselves out changes their mind in time: everything is as it was. Someone who did not is answered the same. */
export function stayAfterAll(work: Work, self: SelfScope): Promise<Result<Outcome, never>> {
  return work(self, async ({ erasures }): Promise<Result<Outcome, never>> => {
    await erasures.takeBack(self.actor);
    return ok({});
  });
}
