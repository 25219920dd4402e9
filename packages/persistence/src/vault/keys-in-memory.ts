import { hkdfSync, randomBytes } from 'node:crypto';
import { KeysUnusable } from '../problems/keys-unusable.js';
import type { KeyProvider } from './key-provider.js';
import { lengthPrefixed } from './length-prefixed.js';
import { idBytes, keyBytes, type OwnerKey } from './owner-key.js';

/**
 * Keys that are gone with the process: for tests, where nothing is to outlive them. Given the same `seed`, the same keys
 * are made, so that several processes may read what one of them sealed.
 */
export function keysInMemory(seed: Buffer = randomBytes(keyBytes)): KeyProvider {
  const made = new Map<string, Map<number, OwnerKey>>();
  const [leaving, gone] = [new Set<string>(), new Set<string>()];
  const id = derive(seed, 'these keys', 0)
    .key.toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
  let generation = 0;

  const keyOf = (owner: string, at: number): OwnerKey => {
    const theirs = made.get(owner) ?? new Map<number, OwnerKey>();
    const key = theirs.get(at) ?? derive(seed, owner, at);
    made.set(owner, theirs.set(at, key));
    return key;
  };

  return {
    id,

    toSeal(owner) {
      if (gone.has(owner)) throw new KeysUnusable('erased', owner);
      return keyOf(owner, generation);
    },

    toOpen(owner, wanted) {
      if (gone.has(owner)) return undefined;
      return Array.from({ length: generation + 1 }, (_, at) => keyOf(owner, at)).find((one) => one.id === wanted);
    },

    isOlder: (owner, asked) =>
      !gone.has(owner) &&
      Array.from({ length: generation }, (_, at) => keyOf(owner, at)).some(({ id }) => id === asked),

    settle: () => undefined,

    forsake(owner) {
      if (!gone.has(owner)) leaving.add(owner);
    },

    forsaken: () => [...leaving],

    destroy(owner) {
      for (const { key } of made.get(owner)?.values() ?? []) key.fill(0);
      made.delete(owner);
      leaving.delete(owner);
      gone.add(owner);
    },

    destroyed: () => [...gone],

    renew() {
      generation += 1;
    },

    // Nothing is wrapped where nothing is written down.
    rotate: () => ({ rewrapped: [...made.values()].reduce((sum, theirs) => sum + theirs.size, 0) }),

    close: () => undefined,
  };
}

function derive(seed: Buffer, owner: string, at: number): OwnerKey {
  const about = lengthPrefixed([owner, String(at)]);
  const bytes = Buffer.from(hkdfSync('sha256', seed, Buffer.alloc(0), about, keyBytes + idBytes));
  return { key: bytes.subarray(0, keyBytes), id: bytes.subarray(keyBytes).toString('hex') };
}
