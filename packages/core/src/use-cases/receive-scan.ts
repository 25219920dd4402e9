import type { SelfScope } from '../access/scope.js';
import type { AdvanceDirective } from '../advance-directive/advance-directive.js';
import type { ScanId } from '../advance-directive/advance-directive-id.js';
import { telling } from '../advance-directive/media-type-of.js';
import {
  receiveScan as receive,
  type ReceiveScan as Came,
  type ReceiveScanRefusal as Unkept,
  refusalOfScan,
} from '../advance-directive/receive-scan.js';
import type { Scan, ScanTicket } from '../advance-directive/scan.js';
import type { ScanChecker } from '../advance-directive/scan-checker.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { NotWithHelp } from '../session/with-help.js';
import type { Ports } from '../work/ports.js';
import type { Occasion, Work } from '../work/work.js';
import { findOwnDirective } from './on-advance-directive.js';
import type { NotFound } from './refusals.js';
import { scanEvent } from './scan-event.js';

export interface ReceiveScan {
  readonly ticket: ScanId;
  readonly content: Uint8Array;
}

/** What a host brings to it: how to measure, and a scanner where there is one. */
export interface ScanDesk {
  /** SHA-256 in lower-case hex. */
  readonly sha256: (content: Uint8Array) => string;
  readonly checker?: ScanChecker;
}

export type ReceiveScanRefusal = NotFound | NotWithHelp | Unkept;

/**
 * The owner brings in what they asked for. It is looked at twice: before it is handed to a scanner, and again when it is
 * kept, so that nothing is locked while a scanner takes its time. A refusal leaves nothing, and the ticket unused.
 */
export async function receiveScan(
  work: Work,
  self: SelfScope,
  { ticket, content }: ReceiveScan,
  { sha256, checker }: ScanDesk,
  occasion: Occasion,
): Promise<Result<Scan, ReceiveScanRefusal>> {
  if (self.helpedBy !== undefined) return err({ kind: 'NotWithHelp' });
  const came: Came = {
    start: content.subarray(0, telling),
    bytes: content.length,
    sha256: sha256(content),
    at: occasion.at,
  };
  const first = await work(self, async (ports): Promise<Result<undefined, ReceiveScanRefusal>> => {
    const there = await whatIsThere(ports, self, ticket);
    if (!there) return err({ kind: 'NotFound' });
    const refusal = refusalOfScan(there.ticket, came, there.directive, there.kept);
    return refusal ? err(refusal) : ok(undefined);
  });
  if (!first.ok) return first;
  const finding = await checker?.check(content);
  return work(self, async (ports): Promise<Result<Scan, ReceiveScanRefusal>> => {
    const there = await whatIsThere(ports, self, ticket);
    if (!there) return err({ kind: 'NotFound' });
    const received = receive(there.ticket, came, there.directive, there.kept, finding);
    if (!received.ok) return received;
    const { scan } = received.value;
    await ports.scans.receive({ ...received.value, content }, [scanEvent(occasion, scan, 2, 'ScanReceived')]);
    return ok(scan);
  });
}

/** Somebody else's ticket is not there. The directive is locked first, so that of two who bring the same one comes second. */
async function whatIsThere(
  ports: Ports,
  { actor }: SelfScope,
  id: ScanId,
): Promise<
  { readonly ticket: ScanTicket; readonly directive: AdvanceDirective; readonly kept: readonly Scan[] } | undefined
> {
  const named = await ports.scans.ticket(id);
  const found = named && (await findOwnDirective(ports, actor, named.directive));
  const ticket = found && (await ports.scans.ticket(id));
  return ticket && { ticket, directive: found.value, kept: await ports.scans.of(ticket.directive) };
}
