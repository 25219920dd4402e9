import type { DomainEvent } from '../kernel/event.js';
import type { AdvanceDirectiveId, ScanId } from './advance-directive-id.js';
import type { Scan, ScanTicket } from './scan.js';

/**
 * Scans of signed papers, and leave to bring them in. To the owner, all of them. To an agent who may speak of everything,
 * while the directive is opened to them, the scans; to everybody else there is none, and a ticket is its owner's alone.
 */
export interface Scans {
  ticket(id: ScanId): Promise<ScanTicket | undefined>;
  /** Every ticket that was given out for this directive. */
  tickets(directive: AdvanceDirectiveId): Promise<readonly ScanTicket[]>;
  keepTicket(ticket: ScanTicket, events: readonly DomainEvent[]): Promise<void>;
  find(id: ScanId): Promise<Scan | undefined>;
  /** In the order they came. */
  of(directive: AdvanceDirectiveId): Promise<readonly Scan[]>;
  /** Its bytes; none once they were destroyed. */
  content(id: ScanId): Promise<Uint8Array | undefined>;
  /**
   * In the owner's name: the scan with its bytes, and that its ticket is used, all or nothing. Where it was told how the
   * paper was signed it is sealed behind that; otherwise as soon as it is told.
   */
  receive(
    received: { readonly scan: Scan; readonly ticket: ScanTicket; readonly content: Uint8Array },
    events: readonly DomainEvent[],
  ): Promise<void>;
  /** In the owner's name, before it was told how the paper was signed: nothing of it is left. */
  discard(scan: Scan, events: readonly DomainEvent[]): Promise<void>;
  /** In the owner's name: its bytes are gone, and when that was is kept. */
  destroy(scan: Scan, events: readonly DomainEvent[]): Promise<void>;
}
