import {
  chmodSync,
  constants,
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { completeLinks } from './binary-links.js';

/** Copies of the binaries that every account can reach, one per temporary folder, made when asked for and then kept. */
export function* copiesOf(native: string, version: string): Generator<string | Error> {
  for (const parent of new Set([tmpdir(), '/var/tmp', '/tmp'])) {
    try {
      yield copyIn(join(parent, `peerness-${version}-${process.geteuid?.() ?? 0}`), native);
    } catch (error) {
      yield error instanceof Error ? error : new Error(String(error));
    }
  }
}

const copyIn = (home: string, native: string): string => {
  const copy = join(home, 'native');
  if (lstatSync(home, { throwIfNoEntry: false }) === undefined) mkdirSync(home, { mode: 0o755 });
  refuseUnlessOurs(home);
  chmodSync(home, 0o755);
  if (isWhole(native, copy)) return copy;
  const draft = mkdtempSync(join(home, 'draft-'));
  chmodSync(draft, 0o755);
  copyReadable(native, join(draft, 'native'));
  completeLinks(join(draft, 'native'));
  try {
    rmSync(copy, { recursive: true, force: true });
    renameSync(join(draft, 'native'), copy);
  } catch (error) {
    if (!isWhole(native, copy)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return copy;
};

/** A temporary folder is open to everybody: a copy somebody else laid there, or could change, is not run. */
const refuseUnlessOurs = (home: string): void => {
  const found = lstatSync(home);
  if (!found.isDirectory() || found.uid !== process.geteuid?.() || (found.mode & 0o022) !== 0)
    throw new Error(`${home}: was not made by this user, or others may change it`);
};

const copyReadable = (from: string, to: string): void => {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyReadable(source, target);
    if (!entry.isFile()) continue;
    copyFileSync(source, target, constants.COPYFILE_FICLONE);
    chmodSync(target, (statSync(source).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
};

/** Whether every file is there in full; tidying of temporary folders may have taken some. */
const isWhole = (from: string, to: string): boolean =>
  readdirSync(from, { withFileTypes: true }).every((entry) => {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) return isWhole(source, target);
    const found = statSync(target, { throwIfNoEntry: false });
    return found !== undefined && (!entry.isFile() || found.size === statSync(source).size);
  });
