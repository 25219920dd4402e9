import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import { ok, type Result } from '../kernel/result.js';
import type { LegalDemand } from '../legal/legal-demand.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion } from '../work/work.js';
import { happened } from './happened.js';

/** Keeps a demand as it is now, with what happened to it: states only, never a word of it. */
export async function keepDemand(
  { legalDemands }: Ports,
  self: SelfScope,
  { value, version }: Kept<LegalDemand>,
  kind: string,
  occasion: Occasion,
): Promise<Result<Outcome, ChangedMeanwhile>> {
  const { id, organization, state, type } = value;
  const kept = await legalDemands.keep({ value, version }, [
    happened(occasion, self.actor, {
      owner: { organization },
      aggregate: 'legal-demand',
      aggregateId: id,
      version: version + 1,
      kind,
      codes: { state, type },
    }),
  ]);
  return kept.ok ? ok({ demand: globalId('demand', organization, id) }) : kept;
}
