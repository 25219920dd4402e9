import { hkdfSync } from 'node:crypto';
import type { SealedPlace } from '../sealer.js';
import { lengthPrefixed } from './length-prefixed.js';
import { keyBytes, type OwnerKey } from './owner-key.js';

/** The key of one column, out of the keys of all whose words they are: HKDF-SHA-256, without any one of them nothing. */
export function fieldKey(keys: readonly OwnerKey[], { table, column }: Pick<SealedPlace, 'table' | 'column'>): Buffer {
  const material = lengthPrefixed(keys.map(({ key }) => key));
  const made = Buffer.from(
    hkdfSync('sha256', material, Buffer.alloc(0), lengthPrefixed(['peerness/1', table, column]), keyBytes),
  );
  material.fill(0);
  return made;
}
