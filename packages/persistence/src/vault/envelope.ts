import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { WordsUnreadableCode } from '../problems/words-unreadable.js';
import type { SealedPlace } from '../sealer.js';
import { lengthPrefixed } from './length-prefixed.js';
import { idBytes } from './owner-key.js';
import { pad, stepOf, unpad } from './padding.js';

/**
 * What sealed words look like: `sealed:` and, in base64, `P`, the version of this layout, the algorithm, how many keys,
 * the id of each, a random initialization vector of 96 bits, the ciphertext, and a tag of 128 bits.
 */
export interface Envelope {
  /** Everything before the vector: it is authenticated with the words. */
  readonly head: Buffer;
  readonly keyIds: readonly string[];
  readonly iv: Buffer;
  readonly ciphertext: Buffer;
  readonly tag: Buffer;
}

const prefix = 'sealed:';
const magic = 0x50;
const version = 1;
const aes256gcm = 1;
export const ivBytes = 12;
const tagBytes = 16;

/** Whether this claims to be sealed: whether it is, only opening it tells. */
export function looksSealed(text: string): boolean {
  return text.startsWith(prefix);
}

/** The parts of sealed words, or why they are none. */
export function readEnvelope(text: string): Envelope | WordsUnreadableCode {
  if (!looksSealed(text)) return 'not-sealed';
  const bytes = Buffer.from(text.slice(prefix.length), 'base64');
  // Base64 can be written in more than one way, and lenient readers skip what is none. One way is ours.
  if (write(bytes) !== text || bytes.length < 4) return 'cut';
  if (bytes[0] !== magic || bytes[1] !== version) return 'unknown-version';
  if (bytes[2] !== aes256gcm) return 'unknown-algorithm';
  const keys = bytes.readUInt8(3);
  const headEnds = 4 + keys * idBytes;
  if (keys === 0 || bytes.length <= headEnds + ivBytes + tagBytes) return 'cut';
  return {
    head: bytes.subarray(0, headEnds),
    keyIds: idsIn(bytes, keys),
    iv: bytes.subarray(headEnds, headEnds + ivBytes),
    ciphertext: bytes.subarray(headEnds + ivBytes, -tagBytes),
    tag: bytes.subarray(-tagBytes),
  };
}

/** As much of the text as says with which keys it is sealed, of three and more. */
export const headLetters = 128;

/** The ids of the keys, out of the first {@link headLetters} of sealed words or out of all of them; none where it is no seal. */
export function keyIdsOf(start: string): readonly string[] {
  if (!looksSealed(start)) return [];
  const bytes = Buffer.from(start.slice(prefix.length, headLetters), 'base64');
  if (bytes[0] !== magic || bytes[1] !== version || bytes[2] !== aes256gcm) return [];
  const keys = bytes.length < 4 ? 0 : bytes.readUInt8(3);
  if (bytes.length < 4 + keys * idBytes) return [];
  return idsIn(bytes, keys);
}

/** Closes words for one place. The vector must never come twice under one key. */
export function closeEnvelope(
  key: Buffer,
  keyIds: readonly string[],
  iv: Buffer,
  words: string,
  place: SealedPlace,
): string {
  const head = Buffer.concat([
    Buffer.from([magic, version, aes256gcm, keyIds.length]),
    ...keyIds.map((id) => Buffer.from(id, 'hex')),
  ]);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes });
  cipher.setAAD(additionalData(head, place));
  const padded = pad(Buffer.from(words, 'utf8'), stepOf(place.column));
  const ciphertext = Buffer.concat([cipher.update(padded), cipher.final()]);
  padded.fill(0);
  return write(Buffer.concat([head, iv, ciphertext, cipher.getAuthTag()]));
}

/** Opens an envelope with the key it names; `undefined` where anything about it or its place is not as it was closed. */
export function openEnvelope(key: Buffer, envelope: Envelope, place: SealedPlace): string | undefined {
  const { head, iv, ciphertext, tag } = envelope;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagBytes });
    decipher.setAAD(additionalData(head, place));
    decipher.setAuthTag(tag);
    const padded = Buffer.concat([decipher.update(ciphertext), decipher.final()]);
    const words = unpad(padded)?.toString('utf8');
    padded.fill(0);
    return words;
  } catch {
    return undefined;
  }
}

/** What is sealed along, and stands nowhere in the envelope: whose, and exactly where. The key's version is in the head. */
function additionalData(head: Buffer, { owner, also = [], table, column, row }: SealedPlace): Buffer {
  return lengthPrefixed(['peerness', head, table, column, row, owner, ...also]);
}

function idsIn(bytes: Buffer, keys: number): readonly string[] {
  return Array.from({ length: keys }, (_, at) =>
    bytes.subarray(4 + at * idBytes, 4 + (at + 1) * idBytes).toString('hex'),
  );
}

function write(bytes: Buffer): string {
  return `${prefix}${bytes.toString('base64')}`;
}
