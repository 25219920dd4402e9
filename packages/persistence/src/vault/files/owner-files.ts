import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { addWhole, makeFolder, namesIn, readIfThere, settleFolder, wipe, writeDurably } from './on-disk.js';
import type { KeyName } from './wrapped-key.js';

/** One file for each key of each owner, and an empty one for whoever is leaving or gone. */
export interface OwnerFiles {
  read(name: KeyName): string | undefined;
  /** Unless another process was first. */
  add(name: KeyName, text: string): boolean;
  replace(name: KeyName, text: string): void;
  all(): readonly KeyName[];
  /** Destroys every key of an owner and remembers it. */
  destroy(owner: string, generations: number): void;
  isGone(owner: string): boolean;
  gone(): readonly string[];
  leave(owner: string): void;
  leaving(): readonly string[];
  settle(): void;
}

/** Two processes may share the folder: a file is added whole or not at all, and only by the first of them. */
export function ownerFiles(folder: string): OwnerFiles {
  const [owners, leaving, gone] = ['owners', 'leaving', 'gone'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const one of [owners, leaving, gone]) makeFolder(one);
  const fileOf = ({ owner, generation }: KeyName): string => join(owners, `${known(owner)}.${generation}.key`);

  return {
    read: (name) => readIfThere(fileOf(name)),
    add: (name, text) => addWhole(fileOf(name), text),
    replace: (name, text) => writeDurably(fileOf(name), text),

    all: () =>
      namesIn(owners).flatMap((file): KeyName[] => {
        const [, owner, generation] = /^([0-9a-f-]{36})\.(\d+)\.key$/.exec(file) ?? [];
        return owner === undefined ? [] : [{ owner, generation: Number(generation) }];
      }),

    destroy(owner, generations) {
      for (let generation = 0; generation <= generations; generation += 1) wipe(fileOf({ owner, generation }));
      settleFolder(owners);
      addWhole(join(gone, known(owner)), '');
      settleFolder(gone);
      rmSync(join(leaving, known(owner)), { force: true });
    },

    isGone: (owner) => readIfThere(join(gone, known(owner))) !== undefined,

    gone: () => namesIn(gone),

    leave(owner) {
      addWhole(join(leaving, known(owner)), '');
      settleFolder(leaving);
    },

    leaving: () => namesIn(leaving),
    settle: () => settleFolder(owners),
  };
}

/** Owners are ids; anything else is no name for a file. */
function known(owner: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(owner)) throw new TypeError('An owner is not an id.');
  return owner;
}
