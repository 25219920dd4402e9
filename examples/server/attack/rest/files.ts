import { closeSync, type Dirent, openSync, readdirSync, readSync } from 'node:fs';
import { join, relative } from 'node:path';
import { canariesAnyForm } from '../scan/hidden-forms.js';

/** One file, and the words found in its bytes. */
export interface SearchedFile {
  readonly file: string;
  readonly bytes: number;
  readonly words: ReadonlySet<string>;
}

const piece = 256 * 1_024;
/** No canary, in any form, is longer: what two pieces share of it is found in one of them. */
const shared = 4 * 1_024;

/** Reads every file beneath a folder, byte for byte, as whoever has the disk does. */
export function* searchFiles(folder: string): Iterable<SearchedFile> {
  for (const one of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (one.isFile()) yield* search(folder, one);
}

/** A running PostgreSQL removes files of its own: one that is gone again holds nothing. */
function* search(folder: string, { parentPath, name }: Dirent): Iterable<SearchedFile> {
  const path = join(parentPath, name);
  let open: number;
  try {
    open = openSync(path, 'r');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw thrown;
  }
  const words = new Set<string>();
  const buffer = Buffer.alloc(piece);
  let bytes = 0;
  try {
    for (;;) {
      const read = readSync(open, buffer, 0, piece, Math.max(0, bytes - shared));
      const reached = Math.max(0, bytes - shared) + read;
      if (reached <= bytes) break;
      for (const word of canariesAnyForm(buffer.toString('latin1', 0, read))) words.add(word);
      bytes = reached;
    }
  } finally {
    closeSync(open);
  }
  yield { file: relative(folder, path), bytes, words };
}
