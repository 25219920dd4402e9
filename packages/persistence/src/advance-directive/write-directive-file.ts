import type { KeyObject } from 'node:crypto';
import type { Json } from '@peerness/core';
import {
  type AdvanceDirectiveSeal,
  advanceDirectiveFileForm,
  canonicalJson,
  fileFormWithScans,
  type ScanSeal,
} from '@peerness/core/advance-directive';
import { fingerprintOf, publicBytesOf } from './directive-key.js';

export interface AdvanceDirectiveFile {
  /** What was recorded as executed. */
  readonly content: { readonly [name: string]: Json };
  /** The seals of its set from the first to its own, oldest first. */
  readonly chain: readonly AdvanceDirectiveSeal[];
  /** The seals of the scans kept with it, in their line. None unless said. */
  readonly scans?: readonly ScanSeal[];
  /** The public key of every seal. */
  readonly keys: readonly KeyObject[];
}

/** One directive with everything that shows it unchanged, in the one spelling there is, so that every byte counts. */
export function writeAdvanceDirectiveFile({ content, chain, scans = [], keys }: AdvanceDirectiveFile): string {
  const file = {
    ...(scans.length === 0
      ? { form: advanceDirectiveFileForm }
      : { form: fileFormWithScans, scans: scans.map((seal) => ({ ...seal })) }),
    content,
    chain: chain.map((seal) => ({ ...seal })),
    keys: Object.fromEntries(keys.map((key) => [fingerprintOf(key), publicBytesOf(key).toString('hex')])),
  };
  return `${canonicalJson(file)}\n`;
}
