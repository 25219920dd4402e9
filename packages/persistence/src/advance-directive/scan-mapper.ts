import type { PersonId } from '@peerness/core';
import type {
  AdvanceDirectiveId,
  Scan,
  ScanAbout,
  ScanCheck,
  ScanId,
  ScanMediaType,
  ScanSeal,
  ScanTicket,
} from '@peerness/core/advance-directive';
import type { Columns } from '../schema/columns.js';
import { optional } from '../schema/optional.js';
import { fingerprintOfBytes } from './directive-key.js';
import type { ScanRow } from './scan-row.js';
import type { ScanTicketRow } from './scan-ticket-row.js';

type About = Pick<Columns<ScanRow>, 'personId' | 'directiveId' | 'id' | 'mediaType' | 'bytes' | 'sha256'>;

const toAbout = ({ personId, directiveId, id, mediaType, bytes, sha256 }: About): ScanAbout => ({
  id: id as ScanId,
  owner: personId as PersonId,
  directive: directiveId as AdvanceDirectiveId,
  mediaType: mediaType as ScanMediaType,
  bytes,
  sha256,
});

const toAboutColumns = ({ id, owner, directive, mediaType, bytes, sha256 }: ScanAbout): About => ({
  personId: owner,
  directiveId: directive,
  id,
  mediaType,
  bytes,
  sha256,
});

export function toTicket(row: Columns<ScanTicketRow>): ScanTicket {
  const { askedAt, until, usedAt } = row;
  return { ...toAbout(row), askedAt, until, ...optional('usedAt', usedAt) };
}

export function toTicketColumns(ticket: ScanTicket): Columns<ScanTicketRow> {
  const { askedAt, until, usedAt } = ticket;
  return { ...toAboutColumns(ticket), askedAt, until, usedAt: usedAt ?? null };
}

export function toScan(row: Columns<ScanRow>): Scan {
  const { receivedAt, finding, destroyedAt } = row;
  return { ...toAbout(row), receivedAt, check: finding as ScanCheck, ...optional('destroyedAt', destroyedAt) };
}

export function toScanColumns(scan: Scan): Columns<ScanRow> {
  const { receivedAt, check, destroyedAt } = scan;
  const unsealed = { line: null, before: null, hash: null, publicKey: null, signature: null };
  return { ...toAboutColumns(scan), receivedAt, finding: check, destroyedAt: destroyedAt ?? null, ...unsealed };
}

/** None where it was not told yet how the paper was signed. */
export function toScanSeal(row: Columns<ScanRow>): ScanSeal | undefined {
  const { id, mediaType, bytes, sha256, receivedAt, before, hash, publicKey, signature } = row;
  if (!before || !hash || !publicKey || !signature) return undefined;
  const key = fingerprintOfBytes(Buffer.from(publicKey, 'hex'));
  return { scan: id, mediaType, bytes, sha256, receivedAt: receivedAt.toISOString(), before, hash, key, signature };
}
