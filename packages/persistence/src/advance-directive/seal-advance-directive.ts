import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import type { AdvanceDirectiveSeal } from '@peerness/core/advance-directive';
import { lengthPrefixed } from '../vault/length-prefixed.js';
import { type AdvanceDirectiveKey, fingerprintOf } from './directive-key.js';

export interface ToSeal {
  readonly set: string;
  readonly directive: string;
  readonly versionNumber: number;
  readonly recordedAt: Date;
  /** What was recorded as executed, in its canonical spelling. */
  readonly content: string;
  /** The newest seal of the set before this one. */
  readonly before?: AdvanceDirectiveSeal;
}

/** Seals one instrument behind the ones before it in its set. Says that it is unchanged since, and not who signed it. */
export function sealAdvanceDirective(
  { set, directive, versionNumber, recordedAt, content, before }: ToSeal,
  key: AdvanceDirectiveKey,
): AdvanceDirectiveSeal {
  const sealed = {
    directive,
    versionNumber,
    recordedAt: recordedAt.toISOString(),
    contentHash: hashOfContent(content),
    before: before?.hash ?? '',
  };
  const hash = hashOfSeal(set, sealed);
  const name = fingerprintOf(key.verify);
  return { ...sealed, hash, key: name, signature: sign(null, signedBytes(hash, name), key.sign).toString('hex') };
}

export function hashOfContent(content: string): string {
  return createHash('sha256').update(content, 'utf8').digest('hex');
}

export function hashOfSeal(set: string, seal: Omit<AdvanceDirectiveSeal, 'hash' | 'key' | 'signature'>): string {
  const { directive, versionNumber, recordedAt, contentHash, before } = seal;
  const parts = [
    'peerness advance directive 1',
    set,
    directive,
    String(versionNumber),
    recordedAt,
    contentHash,
    before,
  ];
  return createHash('sha256').update(lengthPrefixed(parts)).digest('hex');
}

export function isSealedBy({ hash, key, signature }: AdvanceDirectiveSeal, shown: KeyObject): boolean {
  return verify(null, signedBytes(hash, key), shown, Buffer.from(signature, 'hex'));
}

function signedBytes(hash: string, key: string): Buffer {
  return lengthPrefixed(['peerness advance directive seal 1', hash, key]);
}
