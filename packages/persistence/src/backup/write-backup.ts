import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { KeyProvider } from '../vault/key-provider.js';
import { settleFolder } from '../vault/files/on-disk.js';
import { framesOf } from './frames.js';
import type { BackupHead, Part } from './parts.js';

/** A backup being written: it gets its name when it is whole and on the disk, and not before. */
export interface BackupWriter {
  add(part: Part): void;
  /** The last part. Answers how many bytes there are. */
  end(part: Part): number;
  /** Leaves nothing behind, unless it ended. */
  close(): void;
}

export function writeBackup(file: string, keys: KeyProvider, about: Pick<BackupHead, 'at' | 'step'>): BackupWriter {
  const { id, key } = keys.toSeal(keys.id);
  keys.settle();
  const salt = randomBytes(32).toString('hex');
  const head: BackupHead = { peerness: 'backup', format: 1, ...about, keys: keys.id, key: id, salt };
  const line = `${JSON.stringify(head)}\n`;
  const frames = framesOf(key, salt, line);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}.draft`;
  const open = openSync(draft, 'wx', 0o600);
  let at = 0;
  let ended = false;
  const put = (part: Part, isLast: boolean): void => {
    const frame = frames.close(Buffer.from(JSON.stringify(part)), at, isLast);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(frame.length);
    writeWhole(open, Buffer.concat([length, frame]));
    at += 1;
  };
  writeWhole(open, Buffer.from(line));

  return {
    add: (part) => put(part, false),
    end(part) {
      put(part, true);
      fsyncSync(open);
      const { size } = fstatSync(open);
      renameSync(draft, file);
      settleFolder(dirname(file));
      ended = true;
      return size;
    },
    close() {
      closeSync(open);
      if (!ended) rmSync(draft, { force: true });
    },
  };
}

function writeWhole(open: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length;) written += writeSync(open, bytes, written);
}
