import type { EntityManager } from '@mikro-orm/postgresql';
import type { AdvanceDirective } from '@peerness/core/advance-directive';
import { asRead } from '../schema/lock.js';
import { AdvanceSealRow } from './advance-seal-row.js';
import { type AdvanceDirectiveKey, publicBytesOf } from './directive-key.js';
import { ScanRow } from './scan-row.js';
import { sealScan } from './seal-scan.js';

/** Seals what came and is not sealed yet, in the order it came. Nothing, where it was not told how the paper was signed. */
export async function sealScans(
  em: EntityManager,
  key: AdvanceDirectiveKey,
  { owner, id }: Pick<AdvanceDirective, 'owner' | 'id'>,
): Promise<void> {
  const ofIt = { personId: owner, directiveId: id };
  const [seal] = await em.find(AdvanceSealRow, ofIt, asRead);
  if (!seal) return;
  const scans = await scansInLine(em, ofIt);
  const sealed = scans.filter(({ line }) => line !== null);
  let before = sealed.at(-1)?.hash ?? seal.hash;
  const publicKey = publicBytesOf(key.verify).toString('hex');
  for (const [index, row] of scans.slice(sealed.length).entries()) {
    const { id: scan, mediaType, bytes, sha256, receivedAt } = row;
    const about = { scan, mediaType, bytes, sha256, receivedAt: receivedAt.toISOString(), before };
    const { hash, signature } = sealScan(about, key);
    const columns = { line: sealed.length + index + 1, before, hash, publicKey, signature };
    await em.nativeUpdate(ScanRow, { ...ofIt, id: scan }, columns);
    before = hash;
  }
}

/** Those that are sealed in the order of their line, then the others in the order they came. */
export function scansInLine(
  em: EntityManager,
  ofIt: { readonly personId: string; readonly directiveId: string },
): Promise<ScanRow[]> {
  return em.find(ScanRow, ofIt, { ...asRead, orderBy: { line: 'asc nulls last', receivedAt: 'asc', id: 'asc' } });
}
