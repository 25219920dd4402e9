import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile } from '../kernel/kept.js';
import { ok, type Result } from '../kernel/result.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { keepDemand } from './keep-demand.js';
import { onDemand, type OnDemand } from './on-demand.js';
import type { NotFound } from './refusals.js';

export type LiftBar = OnDemand;

/** The person may know from now on. Twice, and without a bar, is quietly fine. */
export async function liftBar(
  work: Work,
  self: SelfScope,
  command: LiftBar,
  occasion: Occasion,
): Promise<Result<Outcome, NotFound | ChangedMeanwhile>> {
  return onDemand(work, self, command, occasion.at, async (ports, { value, version }) => {
    const { bar, organization, id } = value;
    if (!bar || bar.liftedAt) return ok({ demand: globalId('demand', organization, id) });
    const lifted = { ...value, bar: { ...bar, liftedAt: occasion.at } };
    return keepDemand(ports, self, { value: lifted, version }, 'LegalBarLifted', occasion);
  });
}
