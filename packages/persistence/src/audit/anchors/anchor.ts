import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import { lengthPrefixed } from '../../vault/length-prefixed.js';

/** How far a chain had come: its label tells nothing of whose it is. */
export interface AnchoredHead {
  readonly label: string;
  readonly seq: number;
  /** In hex. */
  readonly hash: string;
}

/** What was signed at one moment: every chain that had moved since the anchor before. */
export interface Anchor {
  readonly at: string;
  /** Everything older than this transaction is in this anchor or one before it. */
  readonly upTo: string;
  readonly heads: readonly AnchoredHead[];
  /** SHA-256 of the anchor before, in hex; empty for the first. */
  readonly before: string;
  /** Ed25519, in base64. */
  readonly signature: string;
}

export function signAnchor(anchor: Omit<Anchor, 'signature'>, key: KeyObject): Anchor {
  return { ...anchor, signature: sign(null, bytesOf(anchor), key).toString('base64') };
}

export function isSignedBy(anchor: Anchor, key: KeyObject): boolean {
  return verify(null, bytesOf(anchor), key, Buffer.from(anchor.signature, 'base64'));
}

export function writeAnchor({ at, upTo, heads, before, signature }: Anchor): string {
  return JSON.stringify({
    at,
    upTo,
    before,
    signature,
    heads: heads.map(({ label, seq, hash }) => [label, seq, hash]),
  });
}

/** Undefined for what is no anchor. */
export function readAnchor(text: string): Anchor | undefined {
  try {
    const { heads, ...rest } = JSON.parse(text) as Omit<Anchor, 'heads'> & { heads: [string, number, string][] };
    const isWhole = [rest.at, rest.upTo, rest.before, rest.signature].every((one) => typeof one === 'string');
    return isWhole ? { ...rest, heads: heads.map(([label, seq, hash]) => ({ label, seq, hash })) } : undefined;
  } catch {
    return undefined;
  }
}

export function digestOfAnchor(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function bytesOf({ at, upTo, before, heads }: Omit<Anchor, 'signature'>): Buffer {
  return lengthPrefixed([
    'peerness anchor 1',
    at,
    upTo,
    before,
    ...heads.flatMap(({ label, seq, hash }) => [label, String(seq), hash]),
  ]);
}
