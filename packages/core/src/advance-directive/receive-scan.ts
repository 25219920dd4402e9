import { err, ok, type Result } from '../kernel/result.js';
import type { AdvanceDirective } from './advance-directive.js';
import {
  asToBeScanned,
  type NothingToScan,
  type SameScanTwice,
  type WrongSize,
  type WrongType,
} from './ask-for-scan.js';
import { mediaTypeOf } from './media-type-of.js';
import { isLiveTicket, largestScan, type Scan, scanMediaTypes, type ScanTicket } from './scan.js';
import type { ScanFinding } from './scan-checker.js';

/** What came, as it was measured here and not as it was told. */
export interface ReceiveScan {
  /** Its first bytes. */
  readonly start: Uint8Array;
  readonly bytes: number;
  readonly sha256: string;
  readonly at: Date;
}

/** The time in which it could be brought in is over: ask again. */
export interface TicketOver {
  readonly kind: 'TicketOver';
}

/** It brought a scan in already. */
export interface TicketUsed {
  readonly kind: 'TicketUsed';
}

/** Not the bytes that were told of: something was lost or changed on the way. */
export interface WrongHash {
  readonly kind: 'WrongHash';
  readonly path: readonly string[];
}

/** A scanner found something that does harm to whoever opens it. Nothing of it is kept. */
export interface ScanHarmful {
  readonly kind: 'ScanHarmful';
}

/** There is a scanner here, and it did not answer. Nothing is kept; the ticket may be used again. */
export interface ScanNotChecked {
  readonly kind: 'ScanNotChecked';
}

export type UnfitScan = TicketOver | TicketUsed | NothingToScan | WrongType | WrongSize | WrongHash | SameScanTwice;

export type ReceiveScanRefusal = UnfitScan | ScanHarmful | ScanNotChecked;

/** The scan that was kept, and its ticket, which is used by it. */
export interface ScanReceived {
  readonly scan: Scan;
  readonly ticket: ScanTicket;
}

/** Why this would not be kept, whatever a scanner finds: asked before anything is handed to one. */
export function refusalOfScan(
  ticket: ScanTicket,
  { start, bytes, sha256, at }: ReceiveScan,
  directive: AdvanceDirective,
  kept: readonly Pick<Scan, 'sha256'>[],
): UnfitScan | undefined {
  if (ticket.usedAt !== undefined) return { kind: 'TicketUsed' };
  if (!isLiveTicket(ticket, at)) return { kind: 'TicketOver' };
  const isOpen = asToBeScanned(directive, at);
  if (!isOpen.ok) return isOpen.error;
  if (bytes !== ticket.bytes) return { kind: 'WrongSize', largest: largestScan, path: ['bytes'] };
  if (mediaTypeOf(start) !== ticket.mediaType)
    return { kind: 'WrongType', allowed: scanMediaTypes, path: ['mediaType'] };
  if (sha256 !== ticket.sha256) return { kind: 'WrongHash', path: ['sha256'] };
  if (kept.some((one) => one.sha256 === sha256)) return { kind: 'SameScanTwice', path: ['sha256'] };
  return undefined;
}

/**
 * What came is kept if it is what was told, and did no harm as far as a scanner found; `finding` is absent where there
 * is none, and the scan then says that it is unchecked.
 */
export function receiveScan(
  ticket: ScanTicket,
  came: ReceiveScan,
  directive: AdvanceDirective,
  kept: readonly Pick<Scan, 'sha256'>[],
  finding?: ScanFinding,
): Result<ScanReceived, ReceiveScanRefusal> {
  const refusal = refusalOfScan(ticket, came, directive, kept);
  if (refusal) return err(refusal);
  if (finding === 'harmful') return err({ kind: 'ScanHarmful' });
  if (finding === 'unreachable') return err({ kind: 'ScanNotChecked' });
  const { id, owner, directive: which, mediaType, bytes, sha256 } = ticket;
  const about = { id, owner, directive: which, mediaType, bytes, sha256 };
  return ok({
    scan: { ...about, receivedAt: came.at, check: finding ?? 'unchecked' },
    ticket: { ...ticket, usedAt: came.at },
  });
}
