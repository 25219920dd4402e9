import { createHash, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { readSigningKey, type SigningKey, signingKey } from '../vault/files/signing-key.js';

/** What advance directives are sealed with: a key for this and nothing else. */
export type AdvanceDirectiveKey = SigningKey;

const fileIn = (folder: string): string => join(folder, 'advance-directives.pem');

/** The key among the keys to people's words, never in the database; made where there is none. */
export function advanceDirectiveKey(folder: string): AdvanceDirectiveKey {
  return signingKey(fileIn(folder));
}

/** A key of this process’s own, gone with it: for tests, and for a database about nobody. */
export function passingDirectiveKey(): AdvanceDirectiveKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { sign: privateKey, verify: publicKey };
}

/** The key that is there. Throws `KeysUnusable` where none is. */
export function readAdvanceDirectiveKey(folder: string): AdvanceDirectiveKey {
  return readSigningKey(fileIn(folder));
}

/** SHA-256 of a public key (SPKI, DER) in lower-case hex: its name, and what two people can compare by voice. */
export function fingerprintOf(key: KeyObject): string {
  return fingerprintOfBytes(publicBytesOf(key));
}

export function fingerprintOfBytes(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex');
}

export function publicBytesOf(key: KeyObject): Buffer {
  return (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' });
}
