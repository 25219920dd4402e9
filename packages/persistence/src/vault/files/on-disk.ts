import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { KeysUnusable } from '../../problems/keys-unusable.js';

/** Reads a file; undefined where there is none. */
export function readIfThere(file: string): string | undefined {
  return reaching(() => {
    try {
      return readFileSync(file, 'utf8');
    } catch (thrown) {
      if (isCode(thrown, 'ENOENT')) return undefined;
      throw thrown;
    }
  });
}

/** Another one for every file that takes this one's place; undefined where there is none. */
export function stampOf(file: string): string | undefined {
  const found = reaching(() => statSync(file, { throwIfNoEntry: false }));
  return found && `${found.ino} ${found.mtimeMs} ${found.size}`;
}

/** The names in a folder; drafts that a dead process left behind are none. */
export function namesIn(folder: string): readonly string[] {
  return reaching(() => (existsSync(folder) ? readdirSync(folder).filter((name) => !name.endsWith(draft)) : []));
}

/** Writes a file whole, or over the one that is there, so that a power cut leaves the one or the other. */
export function writeDurably(file: string, text: string): void {
  reaching(() => {
    const before = existsSync(file) ? openSync(file, 'r+') : undefined;
    renameSync(draftOf(file, text), file);
    settleFolder(dirname(file));
    if (before !== undefined) wipeOpen(before);
  });
}

/** Adds a file whole, unless one is there; answers whether it did. Its name is safe on the disk after `settleFolder`. */
export function addWhole(file: string, text: string): boolean {
  return reaching(() => {
    const made = draftOf(file, text);
    try {
      linkSync(made, file);
      return true;
    } catch (thrown) {
      if (isCode(thrown, 'EEXIST')) return false;
      throw thrown;
    } finally {
      rmSync(made);
    }
  });
}

/** Writes zeros over a file and removes it. On some disks the old bytes live on a while: the root key ends that. */
export function wipe(file: string): void {
  reaching(() => {
    if (!existsSync(file)) return;
    wipeOpen(openSync(file, 'r+'));
    rmSync(file);
  });
}

function wipeOpen(open: number): void {
  writeSync(open, Buffer.alloc(fstatSync(open).size), 0, undefined, 0);
  fsyncSync(open);
  closeSync(open);
}

/** Makes a folder that its owner alone may look into. */
export function makeFolder(folder: string): void {
  reaching(() => mkdirSync(folder, { recursive: true, mode: 0o700 }));
}

/** Names added to a folder, or taken out of it, survive a power cut. */
export function settleFolder(folder: string): void {
  // Windows keeps names by itself and opens no folders.
  if (process.platform === 'win32') return;
  reaching(() => {
    const open = openSync(folder, 'r');
    fsyncSync(open);
    closeSync(open);
  });
}

const draft = '.draft';

function draftOf(file: string, text: string): string {
  const name = `${file}.${randomUUID()}${draft}`;
  const open = openSync(name, 'wx', 0o600);
  writeFileSync(open, text);
  fsyncSync(open);
  closeSync(open);
  return name;
}

function reaching<Answer>(task: () => Answer): Answer {
  try {
    return task();
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && !(thrown instanceof KeysUnusable))
      throw new KeysUnusable('unreachable', String(thrown.code));
    throw thrown;
  }
}

function isCode(thrown: unknown, code: string): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === code;
}
