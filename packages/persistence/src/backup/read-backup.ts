import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import type { KeyProvider } from '../vault/key-provider.js';
import { BackupRefused } from './backup-refused.js';
import { type Frames, framesOf } from './frames.js';
import type { About, BackupHead, End, Part } from './parts.js';

const longestHead = 4096;
const longestFrame = 256 * 1024 * 1024;

/** A backup that was looked through from its first byte to its last: whole, unaltered, and opened by these keys. */
export interface SoundBackup {
  readonly head: BackupHead;
  readonly about: About;
  readonly end: End;
  /** Every part again, in order. */
  parts(): Iterable<Part>;
}

/** Reads all of it, and answers only where all of it is as it was written. Throws {@link BackupRefused}. */
export function readBackup(file: string, keys: KeyProvider): SoundBackup {
  const { head, line } = headOf(file);
  const name = basename(file);
  if (head.keys !== keys.id) throw new BackupRefused('other-keys', `${name} is sealed with the keys ${head.keys}`);
  const key = keys.toOpen(keys.id, head.key);
  if (!key) throw new BackupRefused('no-key', name);
  const frames = framesOf(key.key, head.salt, line);
  const parts = (): Iterable<Part> => partsOf(file, Buffer.byteLength(line), frames);
  let about: About | undefined;
  let end: End | undefined;
  for (const part of parts()) {
    if (part.is === 'about') about = part;
    if (part.is === 'end') end = part;
  }
  if (!about || !end) throw new BackupRefused('cut', name);
  return { head, about, end, parts };
}

/** What anybody may read of it. */
export function headOf(file: string): { readonly head: BackupHead; readonly line: string } {
  const open = openSync(file, 'r');
  try {
    const start = read(open, longestHead, 0).toString('latin1');
    const line = start.slice(0, start.indexOf('\n') + 1);
    const head = parsed(line);
    if (!head) throw new BackupRefused('not-a-backup', basename(file));
    return { head, line };
  } finally {
    closeSync(open);
  }
}

function parsed(line: string): BackupHead | undefined {
  try {
    const head = JSON.parse(line) as Partial<BackupHead> | null;
    const isOurs =
      head?.peerness === 'backup' &&
      typeof head.at === 'string' &&
      typeof head.step === 'number' &&
      [head.keys, head.key, head.salt].every((one) => typeof one === 'string');
    // A later layout is told from the step, which is newer, too.
    return isOurs ? (head as BackupHead) : undefined;
  } catch {
    return undefined;
  }
}

function* partsOf(file: string, from: number, frames: Frames): Generator<Part> {
  const name = basename(file);
  const open = openSync(file, 'r');
  try {
    let position = from;
    for (let at = 0; ; at += 1) {
      const length = read(open, 4, position);
      if (length.length < 4) throw new BackupRefused('cut', name);
      const size = length.readUInt32BE();
      if (size > longestFrame) throw new BackupRefused('altered', name);
      const frame = read(open, size, position + 4);
      if (frame.length < size) throw new BackupRefused('cut', name);
      position += 4 + size;
      const isLast = read(open, 1, position).length === 0;
      const part = frames.open(frame, at, isLast);
      if (!part) throw new BackupRefused(isLast && frames.open(frame, at, false) ? 'cut' : 'altered', name);
      yield JSON.parse(part.toString('utf8')) as Part;
      if (isLast) return;
    }
  } finally {
    closeSync(open);
  }
}

/** As many bytes as there are, at most `size`. */
function read(open: number, size: number, position: number): Buffer {
  const bytes = Buffer.alloc(size);
  let got = 0;
  while (got < size) {
    const more = readSync(open, bytes, got, size - got, position + got);
    if (more === 0) break;
    got += more;
  }
  return bytes.subarray(0, got);
}
