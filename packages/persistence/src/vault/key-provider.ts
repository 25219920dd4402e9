import type { OwnerKey } from './owner-key.js';

/**
 * Keeps a key for every person and every organization, wrapped under one root key, outside of the database: so that a
 * stolen dump opens nothing, and whoever was erased is not brought back by an older one. Every method is synchronous; a
 * provider elsewhere fetches its root key when it is opened (docs/guide/keep-the-keys.md).
 *
 * Each may throw {@link KeysUnusable}. Nothing is sealed then, and nothing opened.
 */
export interface KeyProvider {
  /** Tells this set of keys from every other. The same for as long as it lives. */
  readonly id: string;
  /** The newest key of an owner, made if there is none. Refuses whoever was destroyed (`erased`). */
  toSeal(owner: string): OwnerKey;
  /** One of an owner's keys; undefined once destroyed, or if it never was. */
  toOpen(owner: string, id: string): OwnerKey | undefined;
  /** Whether it is one of an owner's keys that their next words would not be sealed with; false once destroyed. */
  isOlder(owner: string, id: string): boolean;
  /** Every key given by `toSeal` until now survives a power cut. */
  settle(): void;
  /** Remembers, so that it survives a power cut, that this owner is about to be destroyed. Closes nothing yet. */
  forsake(owner: string): void;
  /** Who was forsaken and is not destroyed yet. */
  forsaken(): readonly string[];
  /** Destroys all keys of an owner, for good. Done twice, it is done once. */
  destroy(owner: string): void;
  /** Everybody who was destroyed: what outlives the database, so that none of them comes back with an older one. */
  destroyed(): readonly string[];
  /** From now on every owner's next words are sealed with a new key of theirs, in every process. Older ones still open. */
  renew(): void;
  /** Wraps every key under a new root key and destroys the old one. Whoever reads meanwhile notices nothing. */
  rotate(): Rotated;
  /** Forgets whatever is held in memory. */
  close(): void;
}

export interface Rotated {
  /** How many keys were wrapped again. */
  readonly rewrapped: number;
}
