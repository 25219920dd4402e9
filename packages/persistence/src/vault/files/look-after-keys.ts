import { randomUUID } from 'node:crypto';
import { KeysUnusable } from '../../problems/keys-unusable.js';
import { alone } from './alone.js';
import { makeFolder } from './on-disk.js';
import { openKeysInFiles } from './keys-in-files.js';
import { fromRecoveryCode, toRecoveryCode } from './recovery-code.js';
import {
  hasAbout,
  hasRoots,
  type KeysAbout,
  newRoot,
  readAbout,
  readRoots,
  writeAbout,
  writeRoots,
} from './root-keys.js';

/** A new root key, told once: to be written down and kept away from this machine. */
export interface NewRoot {
  /** Tells it from others, and opens nothing. */
  readonly fingerprint: string;
  readonly recoveryCode: string;
}

/** What there is in a folder of keys, as far as it may be shown. */
export interface KeysState extends Pick<KeysAbout, 'id' | 'for' | 'generation'> {
  readonly fingerprint: string;
  readonly copied: boolean;
  /** A root key to come, and whether its copy was confirmed. */
  readonly next?: { readonly fingerprint: string; readonly copied: boolean };
}

/** Makes the first root key. Refuses where one is (`there-already`): the words sealed under it would be lost. */
export function makeKeys(folder: string, whom: KeysAbout['for']): NewRoot {
  makeFolder(folder);
  if (hasRoots(folder) || hasAbout(folder)) throw new KeysUnusable('there-already', folder);
  const root = newRoot(whom === 'demo');
  writeAbout(folder, { id: randomUUID(), for: whom, generation: 0 });
  writeRoots(folder, { roots: [root] });
  return told(root);
}

export function keysState(folder: string): KeysState {
  const { roots, next } = readRoots(folder);
  return {
    ...readAbout(folder),
    fingerprint: roots[0].id,
    copied: roots[0].copied,
    ...(next && { next: { fingerprint: next.id, copied: next.copied } }),
  };
}

export function hasKeys(folder: string): boolean {
  return hasRoots(folder);
}

/** Whoever keeps the copy types it: what they typed has to be the root key, or the one to come. Answers its fingerprint. */
export function confirmCopy(folder: string, typed: string): string {
  const key = fromRecoveryCode(typed);
  return alone(folder, () => {
    const { roots, next } = readRoots(folder);
    const confirmed = key && [...roots, ...(next ? [next] : [])].find((one) => one.key.equals(key));
    if (!confirmed) throw new KeysUnusable('not-the-copy', folder);
    const [first, ...others] = roots.map((one) => (one === confirmed ? { ...one, copied: true } : one));
    writeRoots(folder, {
      roots: [first ?? confirmed, ...others],
      ...(next && { next: next === confirmed ? { ...next, copied: true } : next }),
    });
    return confirmed.id;
  });
}

/** Makes the root key to come, or the one that waits already anew: nothing lies under it yet. */
export function makeNextRoot(folder: string): NewRoot {
  return alone(folder, () => {
    const next = newRoot(false);
    writeRoots(folder, { roots: readRoots(folder).roots, next });
    return told(next);
  });
}

/** Puts the root key back from its copy, beside the owners' keys it opens. Refuses one that opens none of them. */
export function restoreRoot(folder: string, typed: string): string {
  if (hasRoots(folder)) throw new KeysUnusable('there-already', folder);
  readAbout(folder);
  const key = fromRecoveryCode(typed);
  if (!key) throw new KeysUnusable('not-the-copy', folder);
  const root = newRoot(true, key);
  openKeysInFiles(folder, { roots: [root] }).close();
  writeRoots(folder, { roots: [root] });
  return root.id;
}

function told({ id, key }: ReturnType<typeof newRoot>): NewRoot {
  return { fingerprint: id, recoveryCode: toRecoveryCode(key) };
}
