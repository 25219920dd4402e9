import type { Catalogue } from '../../dimension/catalogue.js';
import { checksumOf } from './checksum.js';

/** `PMIX`: a match index. */
export const magic: Uint8Array = Uint8Array.of(0x50, 0x4d, 0x49, 0x58);

/** Changes whenever what a snapshot holds, or what it means, does. */
export const snapshotVersion = 1;

/** Magic, version, catalogue, length of what follows. */
export const headerBytes = 16;

/** The checksum at the end. */
export const checksumBytes = 4;

/** A number that differs where a dimension means something else: what its labels say is left out. */
export function catalogueSum(catalogue: Catalogue): number {
  const meant = [...catalogue.values()].map(({ id, value, comparator, traits }) => [id, value, comparator, traits]);
  const text = JSON.stringify(meant, (key, said: unknown) => (key === 'labels' ? undefined : said));
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), true);
  return checksumOf(bytes);
}
