import { createHash } from 'node:crypto';

/** What contexts are signed with. Whoever has it can act as anybody; PostgreSQL keeps what it checks signatures with. */
export interface ContextKey {
  /** Follows from the key, and says nothing of it. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

/** The key, or where to look for it: asked at each transaction, so that another may take its place meanwhile. */
export type ContextKeySource = ContextKey | (() => ContextKey);

/** A key from its 32 bytes. Throws a `RangeError` for any other number of them. */
export function contextKeyFrom(key: Buffer): ContextKey {
  if (key.length !== 32) throw new RangeError('A context key has 32 bytes.');
  return { id: createHash('sha256').update('peerness context key').update(key).digest('hex').slice(0, 16), key };
}

export function keyOf(source: ContextKeySource): ContextKey {
  return typeof source === 'function' ? source() : source;
}

/** The key as HMAC uses it inside and outside (RFC 2104, blocks of 64 bytes), so that PostgreSQL needs only `sha256`. */
export function padsOf({ key }: ContextKey): { readonly inside: Buffer; readonly outside: Buffer } {
  const pad = (with_: number): Buffer => Buffer.alloc(64, with_).map((byte, at) => byte ^ (key[at] ?? 0)) as Buffer;
  return { inside: pad(0x36), outside: pad(0x5c) };
}
