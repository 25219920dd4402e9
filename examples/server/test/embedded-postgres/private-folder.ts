import { chmodSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { removeAfterUs } from '../../../../scripts/testing/remove-after-us.js';

/** Who runs these tests, in words: as root PostgreSQL is another account's, so the two forms differ. */
export const form = process.geteuid?.() === 0 ? 'as root, PostgreSQL as nobody' : `as user ${process.geteuid?.()}`;

/** A folder below one only we can enter (0700), as in /root; gone after the test. */
export const privateFolder = (): string => {
  const parent = mkdtempSync(join(tmpdir(), 'peerness-private-'));
  chmodSync(parent, 0o700);
  const removal = removeAfterUs(parent);
  onTestFinished(() => removal.done());
  const folder = join(parent, 'data');
  mkdirSync(folder, { mode: 0o700 });
  return folder;
};

/** The process PostgreSQL itself wrote down as its first. */
export const postmasterOf = (folder: string): number =>
  Number(readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
