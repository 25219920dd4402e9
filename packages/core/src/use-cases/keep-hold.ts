import type { SelfScope } from '../access/scope.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import { ok, type Result } from '../kernel/result.js';
import type { LegalHold } from '../legal/legal-hold.js';
import { globalId } from '../views/global-id.js';
import type { Outcome } from '../work/outcome.js';
import type { Ports } from '../work/ports.js';
import type { Occasion } from '../work/work.js';
import { happened } from './happened.js';

/** Keeps a hold as it is now, with what happened to it. */
export async function keepHold(
  { legalHolds }: Ports,
  self: SelfScope,
  { value, version }: Kept<LegalHold>,
  kind: string,
  occasion: Occasion,
): Promise<Result<Outcome, ChangedMeanwhile>> {
  const { id, organization } = value;
  const kept = await legalHolds.keep({ value, version }, [
    happened(occasion, self.actor, {
      owner: { organization },
      aggregate: 'legal-hold',
      aggregateId: id,
      version: version + 1,
      kind,
      codes: {},
    }),
  ]);
  return kept.ok ? ok({ hold: globalId('hold', organization, id) }) : kept;
}
