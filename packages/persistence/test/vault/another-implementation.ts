import type { OwnerKey, SealedPlace } from '../../src/index.js';

const { subtle } = globalThis.crypto;

/** Opens what the vault sealed, with Web Crypto and nothing of ours: written from the description alone. */
export async function openElsewhere(sealed: string, keys: readonly OwnerKey[], place: SealedPlace): Promise<string> {
  const bytes = Uint8Array.from(atob(sealed.slice('sealed:'.length)), (letter) => letter.charCodeAt(0));
  const head = bytes.slice(0, 4 + 8 * keys.length);
  const iv = bytes.slice(head.length, head.length + 12);
  const padded = new Uint8Array(
    await subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: bound(head, place), tagLength: 128 },
      await columnKey(keys, place),
      bytes.slice(head.length + 12),
    ),
  );
  const length = new DataView(padded.buffer).getUint32(0);
  return new TextDecoder().decode(padded.slice(4, 4 + length));
}

/** Seals as the vault does, with a vector that is given. */
export async function sealElsewhere(
  words: string,
  keys: readonly OwnerKey[],
  iv: Uint8Array<ArrayBuffer>,
  place: SealedPlace,
): Promise<string> {
  const ids = keys.flatMap(({ id }) => (id.match(/../g) ?? []).map((hex) => Number.parseInt(hex, 16)));
  const head = Uint8Array.from([0x50, 1, 1, keys.length, ...ids]);
  const text = new TextEncoder().encode(words);
  const step = ['name', 'helped_by', 'explained_by', 'outside', 'demanded_by'].includes(place.column) ? 32 : 256;
  const padded = new Uint8Array(Math.ceil((4 + text.length) / step) * step);
  new DataView(padded.buffer).setUint32(0, text.length);
  padded.set(text, 4);
  const closed = await subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bound(head, place), tagLength: 128 },
    await columnKey(keys, place),
    padded,
  );
  return `sealed:${btoa(String.fromCharCode(...head, ...iv, ...new Uint8Array(closed)))}`;
}

async function columnKey(
  keys: readonly OwnerKey[],
  { table, column }: SealedPlace,
): ReturnType<typeof subtle.importKey> {
  const material = joined(keys.map(({ key }) => new Uint8Array(key)));
  return subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: joined(['peerness/1', table, column]) },
    await subtle.importKey('raw', material, 'HKDF', false, ['deriveKey']),
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function bound(head: Uint8Array, { owner, also = [], table, column, row }: SealedPlace): Uint8Array<ArrayBuffer> {
  return joined(['peerness', head, table, column, row, owner, ...also]);
}

function joined(parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const bytes = parts.flatMap((part) => {
    const these = typeof part === 'string' ? new TextEncoder().encode(part) : part;
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, these.length);
    return [...length, ...these];
  });
  return Uint8Array.from(bytes);
}
