import { err, ok, type Result } from '../kernel/result.js';
import type { TooMany } from '../plan/change.js';
import type { AdvanceDirective, AdvanceDirectiveStanding } from './advance-directive.js';
import type { ScanId } from './advance-directive-id.js';
import { isDigest, type UnreadableDigest } from './digest.js';
import {
  isLiveTicket,
  largestScan,
  mostScans,
  type Scan,
  type ScanMediaType,
  scanMediaTypes,
  type ScanTicket,
  ticketMinutes,
} from './scan.js';
import { standingOf } from './standing.js';

export interface AskForScan {
  readonly id: ScanId;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly at: Date;
}

/** What is there already: the scans that were kept, and the tickets that were given out. */
export interface ScansThere {
  readonly kept: readonly Pick<Scan, 'sha256'>[];
  readonly tickets: readonly Pick<ScanTicket, 'until' | 'usedAt'>[];
}

/** There is no signed paper yet, or none that counts here: it is still written, or was taken back, superseded, a mistake. */
export interface NothingToScan {
  readonly kind: 'NothingToScan';
  readonly standing: AdvanceDirectiveStanding;
}

/** Not of a kind that is kept, or not what it was said to be. */
export interface WrongType {
  readonly kind: 'WrongType';
  readonly allowed: readonly ScanMediaType[];
  readonly path: readonly string[];
}

/** No bytes, too many, or not as many as were told. */
export interface WrongSize {
  readonly kind: 'WrongSize';
  readonly largest: number;
  readonly path: readonly string[];
}

/** A scan with the same fingerprint is kept with this directive. */
export interface SameScanTwice {
  readonly kind: 'SameScanTwice';
  readonly path: readonly string[];
}

export type AskForScanRefusal = NothingToScan | WrongType | WrongSize | UnreadableDigest | SameScanTwice | TooMany;

/**
 * The owner says what they will bring in, and is given leave to do so once, for a short while. While it waits to be
 * signed too: who signs at a table scans before anything else is told. Tickets that are out count as scans.
 */
export function askForScan(
  directive: AdvanceDirective,
  { id, mediaType, bytes, sha256, at }: AskForScan,
  { kept, tickets }: ScansThere,
): Result<ScanTicket, AskForScanRefusal> {
  const isOpen = asToBeScanned(directive, at);
  if (!isOpen.ok) return isOpen;
  const type = scanMediaTypes.find((one) => one === mediaType);
  if (type === undefined) return err({ kind: 'WrongType', allowed: scanMediaTypes, path: ['mediaType'] });
  if (!Number.isInteger(bytes) || bytes < 1 || bytes > largestScan)
    return err({ kind: 'WrongSize', largest: largestScan, path: ['bytes'] });
  if (!isDigest(sha256)) return err({ kind: 'UnreadableDigest', path: ['sha256'] });
  if (kept.some((one) => one.sha256 === sha256)) return err({ kind: 'SameScanTwice', path: ['sha256'] });
  const out = tickets.filter((ticket) => isLiveTicket(ticket, at));
  if (kept.length + out.length >= mostScans) return err({ kind: 'TooMany', most: mostScans });
  const { id: which, owner } = directive;
  const about = { id, owner, directive: which, mediaType: type, bytes, sha256 };
  return ok({ ...about, askedAt: at, until: new Date(at.getTime() + ticketMinutes * 60_000) });
}

/** Only what was signed, or is about to be, has a paper to scan. One whose time is over still has it. */
export function asToBeScanned(directive: AdvanceDirective, at: Date): Result<AdvanceDirective, NothingToScan> {
  const { state } = directive;
  return state === 'ready-to-sign' || state === 'recorded-as-executed'
    ? ok(directive)
    : err({ kind: 'NothingToScan', standing: standingOf(directive, at) });
}
