import type { SelfScope } from '../access/scope.js';
import type { AdvanceDirectiveId, ScanId } from '../advance-directive/advance-directive-id.js';
import {
  askForScan as ask,
  type AskForScan as Told,
  type AskForScanRefusal as Unasked,
} from '../advance-directive/ask-for-scan.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { Outcome } from '../work/outcome.js';
import type { Occasion, Work } from '../work/work.js';
import { directiveOutcome, findOwnDirective } from './on-advance-directive.js';
import type { NotFound } from './refusals.js';
import { scanEvent } from './scan-event.js';

export interface AskForScan extends Pick<Told, 'mediaType' | 'bytes' | 'sha256'> {
  readonly directive: AdvanceDirectiveId;
}

export type AskForScanRefusal = NotFound | Unasked;

/** The owner of a directive asks to bring in a scan of the signed paper, and says beforehand which. */
export function askForScan(
  work: Work,
  self: SelfScope,
  { directive: id, ...told }: AskForScan,
  occasion: Occasion,
): Promise<Result<Outcome, AskForScanRefusal>> {
  return work(self, async (ports): Promise<Result<Outcome, AskForScanRefusal>> => {
    const found = await findOwnDirective(ports, self.actor, id);
    if (!found) return err({ kind: 'NotFound' });
    const there = { kept: await ports.scans.of(id), tickets: await ports.scans.tickets(id) };
    const { at } = occasion;
    const ticket = ask(found.value, { ...told, id: occasion.newId() as ScanId, at }, there);
    if (!ticket.ok) return ticket;
    await ports.scans.keepTicket(ticket.value, [scanEvent(occasion, ticket.value, 1, 'ScanAskedFor')]);
    return ok(directiveOutcome(id));
  });
}
