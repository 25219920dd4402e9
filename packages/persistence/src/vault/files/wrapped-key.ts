import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { ivBytes } from '../envelope.js';
import { lengthPrefixed } from '../length-prefixed.js';
import { keyBytes, type OwnerKey } from '../owner-key.js';
import type { RootKey } from './root-keys.js';

/** An owner's key as it lies on the disk: closed with a root key, for that owner and that generation alone. */
interface WrappedKey {
  readonly root: string;
  readonly id: string;
  readonly wrapped: string;
}

/** Whose key, of which generation. */
export interface KeyName {
  readonly owner: string;
  readonly generation: number;
}

const tagBytes = 16;

export function wrap({ id, key }: OwnerKey, name: KeyName, root: RootKey): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', root.key, iv, { authTagLength: tagBytes });
  cipher.setAAD(boundTo(name, id, root.id));
  const wrapped = Buffer.concat([iv, cipher.update(key), cipher.final(), cipher.getAuthTag()]).toString('base64');
  return `${JSON.stringify({ root: root.id, id, wrapped } satisfies WrappedKey)}\n`;
}

/** Under which root key it lies; undefined for what is no wrapped key. */
export function rootOf(text: string): string | undefined {
  return read(text)?.root;
}

/** The key; `cut` for what is no wrapped key, `wrong` where no root key here opens it. */
export function unwrap(text: string, name: KeyName, roots: readonly RootKey[]): OwnerKey | 'cut' | 'wrong' {
  const kept = read(text);
  if (!kept) return 'cut';
  const bytes = Buffer.from(kept.wrapped, 'base64');
  if (bytes.length !== ivBytes + keyBytes + tagBytes) return 'cut';
  const root = roots.find(({ id }) => id === kept.root);
  if (!root) return 'wrong';
  try {
    const decipher = createDecipheriv('aes-256-gcm', root.key, bytes.subarray(0, ivBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(boundTo(name, kept.id, root.id));
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    return {
      id: kept.id,
      key: Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]),
    };
  } catch {
    return 'wrong';
  }
}

function boundTo({ owner, generation }: KeyName, id: string, root: string): Buffer {
  return lengthPrefixed(['peerness key', root, owner, String(generation), id]);
}

function read(text: string): WrappedKey | undefined {
  try {
    const { root, id, wrapped } = JSON.parse(text) as Partial<WrappedKey>;
    return typeof root === 'string' && typeof id === 'string' && typeof wrapped === 'string'
      ? { root, id, wrapped }
      : undefined;
  } catch {
    return undefined;
  }
}
