import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { KeysUnusable } from '../problems/keys-unusable.js';
import { addWhole, makeFolder, readIfThere, settleFolder } from '../vault/files/on-disk.js';

/** What advance directives are sealed with: a key for this and nothing else. */
export interface AdvanceDirectiveKey {
  readonly sign: KeyObject;
  readonly verify: KeyObject;
}

const fileIn = (folder: string): string => join(folder, 'advance-directives.pem');

/** The key among the keys to people's words, never in the database; made where there is none. */
export function advanceDirectiveKey(folder: string): AdvanceDirectiveKey {
  if (readIfThere(fileIn(folder)) === undefined) {
    makeFolder(folder);
    const { privateKey } = generateKeyPairSync('ed25519');
    addWhole(fileIn(folder), privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    settleFolder(folder);
  }
  return readAdvanceDirectiveKey(folder);
}

/** The key that is there. Throws {@link KeysUnusable} where none is. */
export function readAdvanceDirectiveKey(folder: string): AdvanceDirectiveKey {
  const text = readIfThere(fileIn(folder));
  if (text === undefined) throw new KeysUnusable('missing', fileIn(folder));
  try {
    const sign = createPrivateKey(text);
    if (sign.asymmetricKeyType !== 'ed25519') throw new KeysUnusable('wrong', fileIn(folder));
    return { sign, verify: createPublicKey(sign) };
  } catch (thrown) {
    if (thrown instanceof KeysUnusable) throw thrown;
    throw new KeysUnusable('cut', fileIn(folder));
  }
}

/** SHA-256 of a public key (SPKI, DER) in lower-case hex: its name, and what two people can compare by voice. */
export function fingerprintOf(key: KeyObject): string {
  return createHash('sha256').update(publicBytesOf(key)).digest('hex');
}

export function publicBytesOf(key: KeyObject): Buffer {
  return (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' });
}
