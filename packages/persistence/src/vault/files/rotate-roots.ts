import { KeysUnusable } from '../../problems/keys-unusable.js';
import type { OwnerFiles } from './owner-files.js';
import { newRoot, readAbout, readRoots, type RootKeys, writeRoots } from './root-keys.js';
import { rootOf, unwrap, wrap } from './wrapped-key.js';

/**
 * Wraps every owner's key under the root key to come, then destroys the one before. Cut off anywhere, both root keys are
 * there and every key opens; run again, it goes on. Answers how many were wrapped.
 */
export function rotateRoots(folder: string, files: OwnerFiles): number {
  const { roots } = begin(folder);
  const [current] = roots;
  let rewrapped = 0;
  // Another process may add one under the old root key until it looks again: so, until a look finds none.
  for (let found = true; found;) {
    found = false;
    for (const name of files.all()) {
      if (files.isGone(name.owner)) {
        files.destroy(name.owner, readAbout(folder).generation);
        continue;
      }
      const text = files.read(name);
      if (text === undefined || rootOf(text) === current.id) continue;
      const key = unwrap(text, name, roots);
      if (typeof key === 'string') throw new KeysUnusable(key, `owners/${name.owner}.${name.generation}.key`);
      files.replace(name, wrap(key, name, current));
      key.key.fill(0);
      found = true;
      rewrapped += 1;
    }
  }
  writeRoots(folder, { roots: [current] });
  return rewrapped;
}

/** The new root key takes the first place; the old one still opens. */
function begin(folder: string): RootKeys {
  const before = readRoots(folder);
  // Cut off before: there are two already.
  if (before.roots.length > 1) return before;
  const next = before.next ?? (readAbout(folder).for === 'demo' ? newRoot(true) : undefined);
  if (!next) throw new KeysUnusable('no-rotation', folder);
  if (!next.copied) throw new KeysUnusable('no-copy', folder);
  const roots: RootKeys = { roots: [next, ...before.roots] };
  writeRoots(folder, roots);
  return roots;
}
