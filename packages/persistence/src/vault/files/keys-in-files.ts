import { randomBytes } from 'node:crypto';
import { KeysUnusable } from '../../problems/keys-unusable.js';
import { KeyCache } from '../key-cache.js';
import type { KeyProvider } from '../key-provider.js';
import { idBytes, keyBytes, type OwnerKey } from '../owner-key.js';
import { type OwnerFiles, ownerFiles } from './owner-files.js';
import { readAbout, readRoots, type RootKey, type RootKeys, stampOfAbout, writeAbout } from './root-keys.js';
import { alone } from './alone.js';
import { rotateRoots } from './rotate-roots.js';
import { type KeyName, rootOf, unwrap, wrap } from './wrapped-key.js';

type Held = ReadonlyMap<number, OwnerKey>;

/**
 * Keys in a folder of this machine: `root.json`, and a file for every key of every owner. Looks at all of them first,
 * and refuses a folder in which one is cut, or does not belong to the root key. Two processes may share a folder.
 */
export function openKeysInFiles(folder: string, given?: RootKeys): KeyProvider {
  let roots = given ?? readRoots(folder);
  let stamp = stampOfAbout(folder);
  let about = readAbout(folder);
  const files = ownerFiles(folder);
  checkAll(files, roots.roots, given ? undefined : folder);
  const held = new KeyCache<Held>((keys) => {
    for (const { key } of keys.values()) key.fill(0);
  });
  let unsettled = false;

  /** What another process changed since: a new root key, a new generation. */
  const lookAgain = (): void => {
    roots = readRoots(folder);
    about = readAbout(folder);
  };

  /** What another process renewed is renewed here before the next words are sealed. */
  const noticeRenewed = (): void => {
    const now = stampOfAbout(folder);
    if (now === stamp) return;
    stamp = now;
    about = readAbout(folder);
  };

  const readKey = (name: KeyName): OwnerKey | undefined => {
    const text = files.read(name);
    if (text === undefined) return undefined;
    if (roots.roots.every(({ id }) => id !== rootOf(text))) lookAgain();
    const key = unwrap(text, name, roots.roots);
    // Wrapped again between our two looks: once more, and what does not open then never will.
    const again = key === 'wrong' ? unwrap(files.read(name) ?? '', name, readRoots(folder).roots) : key;
    if (typeof again === 'string') throw new KeysUnusable(again, `${name.owner}.${name.generation}.key`);
    return again;
  };

  const readAll = (owner: string): Held => {
    about = readAbout(folder);
    const found = new Map<number, OwnerKey>();
    for (let generation = 0; generation <= about.generation; generation += 1) {
      const key = readKey({ owner, generation });
      if (key) found.set(generation, key);
    }
    // Whose file another process added may not be safe on the disk yet: before we rest on it, it has to be.
    unsettled ||= found.size > 0;
    return found.size > 0 ? held.keep(owner, found) : found;
  };

  const make = (owner: string): OwnerKey => {
    if (files.isGone(owner)) throw new KeysUnusable('erased', owner);
    const name = { owner, generation: about.generation };
    const key = { id: randomBytes(idBytes).toString('hex'), key: randomBytes(keyBytes) };
    if (files.add(name, wrap(key, name, roots.roots[0]))) {
      const wrapped = roots.roots[0].id;
      lookAgain();
      if (roots.roots[0].id !== wrapped) files.replace(name, wrap(key, name, roots.roots[0]));
      // Destroyed between our look and our file: it goes, too.
      if (files.isGone(owner)) files.destroy(owner, about.generation);
    }
    const made = readAll(owner).get(name.generation);
    if (!made) throw new KeysUnusable('erased', owner);
    return made;
  };

  return {
    id: about.id,
    toSeal(owner) {
      noticeRenewed();
      return (held.get(owner) ?? readAll(owner)).get(about.generation) ?? make(owner);
    },

    isOlder(owner, asked) {
      noticeRenewed();
      const among = (keys: Held) => [...keys].find(([, { id }]) => id === asked);
      const [generation] = among(held.get(owner) ?? readAll(owner)) ?? among(readAll(owner)) ?? [];
      return generation !== undefined && generation < about.generation;
    },

    toOpen(owner, id) {
      const theirs = [...(held.get(owner) ?? readAll(owner)).values()];
      return theirs.find((one) => one.id === id) ?? [...readAll(owner).values()].find((one) => one.id === id);
    },

    settle() {
      if (unsettled) files.settle();
      unsettled = false;
    },

    forsake(owner) {
      if (!files.isGone(owner)) files.leave(owner);
    },

    forsaken: () => files.leaving(),

    destroy(owner) {
      about = readAbout(folder);
      files.destroy(owner, about.generation);
      held.forget((name) => name === owner);
    },

    destroyed: () => files.gone(),

    renew() {
      alone(folder, () => {
        about = { ...readAbout(folder), generation: readAbout(folder).generation + 1 };
        writeAbout(folder, about);
      });
    },

    rotate() {
      const rewrapped = alone(folder, () => rotateRoots(folder, files));
      lookAgain();
      return { rewrapped };
    },

    close: () => held.forget(),
  };
}

function checkAll(files: OwnerFiles, roots: readonly RootKey[], changing: string | undefined): void {
  for (const name of files.all()) {
    const text = files.read(name);
    // Destroyed a moment ago.
    if (text === undefined) continue;
    const first = unwrap(text, name, roots);
    // Wrapped again between our two looks.
    const key = first === 'wrong' && changing ? unwrap(files.read(name) ?? '', name, readRoots(changing).roots) : first;
    if (typeof key === 'string') throw new KeysUnusable(key, `owners/${name.owner}.${name.generation}.key`);
    key.key.fill(0);
  }
}
