import type { EntityManager } from '@mikro-orm/postgresql';
import type { ScanAbout } from '@peerness/core/advance-directive';
import { CorruptRow } from '../problems/corrupt-row.js';
import type { Columns } from '../schema/columns.js';
import { asRead } from '../schema/lock.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import { ScanPartRow } from './scan-part-row.js';

/** How many bytes are sealed in one piece: so that whoever tends the keys never holds more than a little at once. */
const partBytes = 192 * 1_024;

const placeOf = (owner: string, scan: string, position: number): SealedPlace => ({
  owner,
  table: 'advance_scan_part',
  column: 'contents',
  row: `${scan}/${position}`,
});

/** The piece at this place; none where the content ends before it. */
export function toPartColumns(
  sealer: Sealer,
  { owner, directive, id }: Pick<ScanAbout, 'owner' | 'directive' | 'id'>,
  content: Uint8Array,
  position: number,
): Columns<ScanPartRow> | undefined {
  const part = Buffer.from(content.subarray(position * partBytes, (position + 1) * partBytes));
  if (part.length === 0) return undefined;
  const contents = sealer.seal(part.toString('base64'), placeOf(owner, id, position));
  return { personId: owner, directiveId: directive, scanId: id, position, contents };
}

/** One after the other, so that only one of them is held sealed and in the clear at once. */
export async function keepScanParts(
  em: EntityManager,
  sealer: Sealer,
  scan: ScanAbout,
  content: Uint8Array,
): Promise<void> {
  for (let position = 0; ; position += 1) {
    const columns = toPartColumns(sealer, scan, content, position);
    if (!columns) return;
    await em.insert(ScanPartRow, columns);
  }
}

/** Piece by piece, each from its place; none where it was destroyed. */
export async function readScanParts(
  em: EntityManager,
  sealer: Sealer,
  { owner, directive, id, bytes }: ScanAbout,
): Promise<Uint8Array | undefined> {
  const ofIt = { personId: owner, directiveId: directive, scanId: id };
  const rows = await em.find(ScanPartRow, ofIt, { ...asRead, orderBy: { position: 'asc' } });
  if (rows.length === 0) return undefined;
  const parts = rows.map(({ position, contents }) =>
    Buffer.from(sealer.open(contents, placeOf(owner, id, position)), 'base64'),
  );
  const content = Buffer.concat(parts);
  if (content.length !== bytes) throw new CorruptRow('advance_scan_part', 'not all of a scan');
  return content;
}
