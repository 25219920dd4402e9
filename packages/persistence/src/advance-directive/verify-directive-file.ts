import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Json } from '@peerness/core';
import { type AdvanceDirectiveSeal, canonicalJson, type ScanSeal } from '@peerness/core/advance-directive';
import { fingerprintOf, publicBytesOf } from './directive-key.js';
import { readAdvanceDirectiveFile, type UnreadableFile } from './read-directive-file.js';
import { hashOfContent, hashOfSeal, isSealedBy } from './seal-advance-directive.js';
import { hashOfScan, isScanSealedBy } from './seal-scan.js';

/** What is broken: the file as such, a key in it, one seal of the chain, what was signed, or where it comes from. */
export type BrokenPart = UnreadableFile | 'key' | 'chain' | 'seal' | 'signature' | 'content' | 'origin';

export interface AdvanceDirectiveFileReport {
  /** Nothing in it changed since it was sealed. Says nothing of who signed the paper. */
  readonly unchanged: boolean;
  /** `shown`: sealed with a key that was given; `not-asked`: no key was given, and whoever made the key can have made all of it. */
  readonly origin: 'shown' | 'not-asked' | 'not-shown';
  /** In the order they were found; `at` names the seal by its place, from 1, a scan’s with that word, or the key by its fingerprint. */
  readonly broken: readonly { readonly part: BrokenPart; readonly at?: string }[];
  /** The fingerprints of the keys in the file. */
  readonly keys: readonly string[];
  /** SHA-256 of every scan that was kept with it, in their line: what a scan in somebody’s hand is compared with. */
  readonly scans: readonly string[];
  readonly versionNumber?: number;
  readonly recordedAt?: string;
}

/**
 * Looks whether an exported directive is as it was sealed, with no server and no database. Without `trusted` keys it
 * finds that nothing changed, and cannot find who sealed it: the key in the file is only as good as its fingerprint.
 */
export function verifyAdvanceDirectiveFile(bytes: Uint8Array, trusted?: readonly string[]): AdvanceDirectiveFileReport {
  const file = readAdvanceDirectiveFile(bytes);
  if (typeof file === 'string')
    return {
      unchanged: false,
      origin: trusted ? 'not-shown' : 'not-asked',
      broken: [{ part: file }],
      keys: [],
      scans: [],
    };
  const { content, chain, scans, keys } = file;
  const last = chain.at(-1);
  const shown = new Map(Object.entries(keys).map(([name, key]) => [name, keyOf(key)]));
  const broken = [
    ...[...shown].flatMap(([name, key]) =>
      key && fingerprintOf(key) === name && [...chain, ...scans].some((seal) => seal.key === name)
        ? []
        : [{ part: 'key' as const, at: name }],
    ),
    ...chain.flatMap((seal, index) =>
      brokenIn(seal, chain[index - 1], content['set'], shown.get(seal.key)).map((part) => ({
        part,
        at: String(index + 1),
      })),
    ),
    ...scans.flatMap((scan, index) =>
      brokenInScan(scan, scans[index - 1]?.hash ?? last?.hash, shown.get(scan.key)).map((part) => ({
        part,
        at: `scan ${String(index + 1)}`,
      })),
    ),
    ...(last?.contentHash === hashOfContent(canonicalJson(content)) && isAbout(content, last)
      ? []
      : [{ part: 'content' as const }]),
  ];
  const isOurs = trusted !== undefined && [...chain, ...scans].every(({ key }) => trusted.includes(key));
  return {
    unchanged: broken.length === 0,
    origin: trusted === undefined ? 'not-asked' : isOurs && broken.length === 0 ? 'shown' : 'not-shown',
    broken: [...broken, ...(trusted !== undefined && !isOurs ? [{ part: 'origin' as const }] : [])],
    keys: [...shown.keys()],
    scans: scans.map(({ sha256 }) => sha256),
    ...(last && { versionNumber: last.versionNumber, recordedAt: last.recordedAt }),
  };
}

function brokenIn(
  seal: AdvanceDirectiveSeal,
  before: AdvanceDirectiveSeal | undefined,
  set: Json | undefined,
  key: KeyObject | undefined,
): readonly BrokenPart[] {
  const follows = seal.before === (before?.hash ?? '') && seal.versionNumber > (before?.versionNumber ?? 0);
  return [
    ...(follows ? [] : (['chain'] as const)),
    ...(typeof set === 'string' && hashOfSeal(set, seal) === seal.hash ? [] : (['seal'] as const)),
    ...(key && isSealedBy(seal, key) ? [] : (['signature'] as const)),
  ];
}

/** `before`: the hash of what it stands behind. */
function brokenInScan(scan: ScanSeal, before: string | undefined, key: KeyObject | undefined): readonly BrokenPart[] {
  return [
    ...(scan.before === before ? [] : (['chain'] as const)),
    ...(hashOfScan(scan) === scan.hash ? [] : (['seal'] as const)),
    ...(key && isScanSealedBy(scan, key) ? [] : (['signature'] as const)),
  ];
}

function isAbout(content: { readonly [name: string]: Json }, seal: AdvanceDirectiveSeal | undefined): boolean {
  return content['id'] === seal?.directive && content['versionNumber'] === seal?.versionNumber;
}

function keyOf(hex: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(hex, 'hex'), format: 'der', type: 'spki' });
    // A reader of DER forgives bytes that a fingerprint does not.
    return key.asymmetricKeyType === 'ed25519' && publicBytesOf(key).toString('hex') === hex ? key : undefined;
  } catch {
    return undefined;
  }
}
