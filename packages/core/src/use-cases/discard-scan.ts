import type { SelfScope } from '../access/scope.js';
import type { ScanId } from '../advance-directive/advance-directive-id.js';
import { discardScan as discard } from '../advance-directive/discard-scan.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { directiveOutcome, findOwnDirective } from './on-advance-directive.js';
import type { NotFound } from './refusals.js';
import { scanEvent } from './scan-event.js';

export interface DiscardScan {
  readonly scan: ScanId;
}

export type DiscardScanRefusal = NotFound;

/** The owner does not want a scan kept: it goes, or its content does where it is on record. Nothing, if that was done. */
export function discardScan(
  work: Work,
  self: SelfScope,
  { scan: id }: DiscardScan,
  occasion: Occasion,
): Promise<Result<Outcome, DiscardScanRefusal>> {
  return work(self, async (ports): Promise<Result<Outcome, DiscardScanRefusal>> => {
    const named = await ports.scans.find(id);
    const found = named && (await findOwnDirective(ports, self.actor, named.directive));
    // Once more, now that nobody else can change it.
    const scan = found && (await ports.scans.find(id));
    if (!scan) return err({ kind: 'NotFound' });
    const discarded = discard(found.value, scan, occasion);
    if (discarded.kind === 'gone') await ports.scans.discard(scan, [scanEvent(occasion, scan, 3, 'ScanDiscarded')]);
    if (discarded.kind === 'destroyed')
      await ports.scans.destroy(discarded.scan, [scanEvent(occasion, scan, 3, 'ScanDestroyed')]);
    return ok(directiveOutcome(scan.directive));
  });
}
