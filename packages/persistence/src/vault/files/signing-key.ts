import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { dirname } from 'node:path';
import { KeysUnusable } from '../../problems/keys-unusable.js';
import { addWhole, makeFolder, readIfThere, settleFolder } from './on-disk.js';

/** An Ed25519 key for one purpose and nothing else, with what shows what it signed. */
export interface SigningKey {
  readonly sign: KeyObject;
  readonly verify: KeyObject;
}

/** The key in this file, never in the database; made where there is none. */
export function signingKey(file: string): SigningKey {
  if (readIfThere(file) === undefined) {
    makeFolder(dirname(file));
    const { privateKey } = generateKeyPairSync('ed25519');
    addWhole(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    settleFolder(dirname(file));
  }
  return readSigningKey(file);
}

/** The key that is there. Throws {@link KeysUnusable} where none is. */
export function readSigningKey(file: string): SigningKey {
  const text = readIfThere(file);
  if (text === undefined) throw new KeysUnusable('missing', file);
  try {
    const sign = createPrivateKey(text);
    if (sign.asymmetricKeyType !== 'ed25519') throw new KeysUnusable('wrong', file);
    return { sign, verify: createPublicKey(sign) };
  } catch (thrown) {
    if (thrown instanceof KeysUnusable) throw thrown;
    throw new KeysUnusable('cut', file);
  }
}
