import { closeSync, existsSync, fsyncSync, linkSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { randomUUID } from 'node:crypto';
import { Refused } from '../commands/command.js';

/**
 * Writes a new file that only its maker can read: whole or not at all, and never over another. The place for it is made
 * before the text is asked for, so that what must not be asked in vain is not.
 */
export async function writeWhole(path: string, text: () => Promise<string>): Promise<void> {
  if (existsSync(path)) throw taken(path);
  const draft = `${path}.${randomUUID()}`;
  const file = openSync(draft, 'wx', 0o600);
  try {
    try {
      const bytes = Buffer.from(await text(), 'utf8');
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    // Unlike a rename, a link does not take the place of what came there meanwhile.
    linkSync(draft, path);
    sync(dirname(path));
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'EEXIST' ? taken(path) : error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function sync(folder: string): void {
  const opened = openSync(folder, 'r');
  fsyncSync(opened);
  closeSync(opened);
}

function taken(path: string): Refused {
  return new Refused('file-exists', `${path} is there already.`, 'Choose another name: nothing is written over.');
}
