import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { KeysUnusable } from '../../problems/keys-unusable.js';
import { addWhole, makeFolder, readIfThere, settleFolder } from '../../vault/files/on-disk.js';

/** What anchors are signed with, and what shows it. */
export interface AnchorKey {
  readonly sign: KeyObject;
  readonly verify: KeyObject;
}

const fileIn = (folder: string): string => join(folder, 'anchor.pem');

/** The key among the keys to people's words, never in the database; made where there is none. */
export function anchorKey(folder: string): AnchorKey {
  if (readIfThere(fileIn(folder)) === undefined) {
    makeFolder(folder);
    const { privateKey } = generateKeyPairSync('ed25519');
    addWhole(fileIn(folder), privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    settleFolder(folder);
  }
  return readAnchorKey(folder);
}

/** The key that is there. Throws {@link KeysUnusable} where none is. */
export function readAnchorKey(folder: string): AnchorKey {
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
