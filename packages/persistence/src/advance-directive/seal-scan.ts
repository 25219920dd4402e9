import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import type { ScanSeal } from '@peerness/core/advance-directive';
import { lengthPrefixed } from '../vault/length-prefixed.js';
import { type AdvanceDirectiveKey, fingerprintOf } from './directive-key.js';

export type ScanToSeal = Omit<ScanSeal, 'hash' | 'key' | 'signature'>;

/** Seals one scan behind its directive, or behind the scan before it, with the same key as directives. */
export function sealScan(scan: ScanToSeal, key: AdvanceDirectiveKey): ScanSeal {
  const hash = hashOfScan(scan);
  const name = fingerprintOf(key.verify);
  return { ...scan, hash, key: name, signature: sign(null, signedBytes(hash, name), key.sign).toString('hex') };
}

export function hashOfScan({ scan, mediaType, bytes, sha256, receivedAt, before }: ScanToSeal): string {
  const parts = ['peerness advance directive scan 1', scan, mediaType, String(bytes), sha256, receivedAt, before];
  return createHash('sha256').update(lengthPrefixed(parts)).digest('hex');
}

export function isScanSealedBy({ hash, key, signature }: ScanSeal, shown: KeyObject): boolean {
  return verify(null, signedBytes(hash, key), shown, Buffer.from(signature, 'hex'));
}

function signedBytes(hash: string, key: string): Buffer {
  return lengthPrefixed(['peerness advance directive scan seal 1', hash, key]);
}
