import { join } from 'node:path';
import { readSigningKey, type SigningKey, signingKey } from '../../vault/files/signing-key.js';

/** What anchors are signed with, and what shows it. */
export type AnchorKey = SigningKey;

const fileIn = (folder: string): string => join(folder, 'anchor.pem');

/** The key among the keys to people's words, never in the database; made where there is none. */
export function anchorKey(folder: string): AnchorKey {
  return signingKey(fileIn(folder));
}

/** The key that is there. Throws `KeysUnusable` where none is. */
export function readAnchorKey(folder: string): AnchorKey {
  return readSigningKey(fileIn(folder));
}
