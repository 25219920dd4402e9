import type { PersonId } from '../person/person-id.js';
import type { AdvanceDirectiveId, ScanId } from './advance-directive-id.js';

/** What the signed paper may be scanned as, by its media type (IANA). */
export const scanMediaTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;

export type ScanMediaType = (typeof scanMediaTypes)[number];

/** The longest scan, in bytes. */
export const largestScan = 10_485_760;

/** Of one directive, those whose content was destroyed too. */
export const mostScans = 10;

/** How long a scan may be brought in after it was asked for. */
export const ticketMinutes = 10;

/** What a scan is, before anybody saw it and after: its content is somewhere else. */
export interface ScanAbout {
  readonly id: ScanId;
  readonly owner: PersonId;
  readonly directive: AdvanceDirectiveId;
  readonly mediaType: ScanMediaType;
  /** How many bytes it has. */
  readonly bytes: number;
  /** SHA-256 of its bytes, in lower-case hex. */
  readonly sha256: string;
}

/** Leave to bring in one scan, once, and no other than was told. It has the id the scan will have. */
export interface ScanTicket extends ScanAbout {
  readonly askedAt: Date;
  /** From then on it brings nothing in any more. */
  readonly until: Date;
  readonly usedAt?: Date;
}

/** Whether a scanner found nothing in it that does harm; `unchecked` where there is none. Never a guess. */
export const scanChecks = ['clean', 'unchecked'] as const;

export type ScanCheck = (typeof scanChecks)[number];

/** A scan of the signed paper. The paper is what counts, and this a picture of it. */
export interface Scan extends ScanAbout {
  readonly receivedAt: Date;
  readonly check: ScanCheck;
  /** Since then only its fingerprint is left. */
  readonly destroyedAt?: Date;
}

/** Whether it can still bring a scan in. */
export function isLiveTicket({ until, usedAt }: Pick<ScanTicket, 'until' | 'usedAt'>, at: Date): boolean {
  return usedAt === undefined && at < until;
}
