import {
  type AdvanceDirective,
  type AdvanceDirectiveChange,
  askForScan,
  backToDraft,
  discardScan,
  getReadyToSign,
  mediaTypeOf,
  receiveScan,
  recordExecution,
  revokeAdvanceDirective,
  type Scan,
  type ScanFinding,
  type ScanId,
  type ScanMediaType,
  type ScanTicket,
} from '../../../src/advance-directive.js';
import type { Result } from '../../../src/index.js';
import type { Try } from './commands.js';
import { minute } from './model.js';

const beginnings: Readonly<Record<string, readonly number[]>> = {
  'application/pdf': [...Buffer.from('%PDF-1.7')],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46],
  'text/html': [...Buffer.from('<html>..')],
};

export const startOf = (type: string): Uint8Array => Uint8Array.from(beginnings[type] ?? []);

/** A fingerprint for each letter; the same to both sides. */
const digestOf = (content: string): string =>
  content === 'A' ? 'A'.repeat(64) : content.charCodeAt(0).toString(16).padStart(64, '0');

const findings: Readonly<Record<string, ScanFinding>> = { clean: 'clean', harmful: 'harmful', silent: 'unreachable' };

/** The real thing, with everything a host would give: ids, the time, and what was measured. */
export class Real {
  directive: AdvanceDirective;
  readonly tickets: ScanTicket[] = [];
  scans: Scan[] = [];
  now: number;

  constructor(now: number, directive: AdvanceDirective) {
    this.now = now;
    this.directive = directive;
  }

  /** `ok`, or the name of the refusal. */
  do(what: Try): string {
    const at = new Date(this.now);
    switch (what.do) {
      case 'wait':
        this.now += what.minutes * minute;
        return 'ok';
      case 'ask': {
        const { type: mediaType, bytes, content } = what;
        const id = `id-${String(this.tickets.length)}` as ScanId;
        const asked = { id, mediaType, bytes, sha256: digestOf(content), at };
        const ticket = askForScan(this.directive, asked, { kept: this.scans, tickets: this.tickets });
        if (ticket.ok) this.tickets.push(ticket.value);
        return ticket.ok ? 'ok' : ticket.error.kind;
      }
      case 'bring':
        return this.bring(what, at);
      case 'discard': {
        const scan = this.scans[what.at];
        if (!scan) return 'nothing';
        const discarded = discardScan(this.directive, scan, { at });
        if (discarded.kind === 'gone') this.scans = this.scans.filter((one) => one !== scan);
        if (discarded.kind === 'destroyed') this.scans[what.at] = discarded.scan;
        return 'ok';
      }
      case 'reopen':
        return this.become(backToDraft(this.directive, { at }));
      case 'ready':
        return this.become(getReadyToSign(this.directive, { at }));
      case 'execute': {
        const told = { signedAt: at, method: 'wet-ink', witnesses: [], statements: [], at } as const;
        return this.become(recordExecution(this.directive, told));
      }
      case 'revoke':
        return this.become(revokeAdvanceDirective(this.directive, { at }));
    }
  }

  private bring({ at: which, as, scanner }: Extract<Try, { do: 'bring' }>, at: Date): string {
    const ticket = this.tickets[which];
    if (!ticket) return 'nothing';
    const bytes = 40 + (as === 'shorter' ? -1 : as === 'longer' ? 1 : 0);
    const other: ScanMediaType | 'text/html' = ticket.mediaType === 'image/png' ? 'text/html' : 'image/png';
    const came = {
      start: startOf(as === 'other-type' ? other : ticket.mediaType),
      bytes,
      sha256: as === 'other-bytes' ? 'f'.repeat(64) : ticket.sha256,
      at,
    };
    const received = receiveScan(ticket, came, this.directive, this.scans, findings[scanner]);
    if (!received.ok) return received.error.kind;
    if (mediaTypeOf(came.start) !== received.value.scan.mediaType) return 'a scan of another type';
    this.tickets[which] = received.value.ticket;
    this.scans.push(received.value.scan);
    return 'ok';
  }

  private become(change: Result<AdvanceDirectiveChange, { readonly kind: string }>): string {
    if (!change.ok) return change.error.kind;
    this.directive = change.value.directive;
    return 'ok';
  }
}
