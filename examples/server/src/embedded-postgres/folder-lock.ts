import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { beginningOf, isStillRunning } from './process-identity.js';

/** Who holds a data folder; `beginning` tells the process from a later one with the same number. */
export type Holder = {
  readonly id: string;
  readonly pid: number;
  readonly beginning: string | undefined;
  readonly startedAt: string;
  readonly port?: number;
  readonly url?: string;
};

/** A held folder; `note` writes down for others where the server can be found. */
export type FolderLock = {
  note(facts: { port?: number; url?: string }): void;
  release(): void;
};

/**
 * Takes the folder for this process, or refuses and names the living process that has it.
 * A lock whose process is gone is succeeded, not deleted: the one who creates `<lock>.after-<its id>` is next, so of
 * many who find the same dead lock exactly one wins, and a successor who died half-way is succeeded likewise.
 */
export const lockFolder = (folder: string): FolderLock => {
  const path = join(folder, 'server.lock');
  let mine: Holder = {
    id: randomUUID(),
    pid: process.pid,
    beginning: beginningOf(process.pid),
    startedAt: new Date().toISOString(),
  };
  const draft = `${path}.${mine.id}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600, flag: 'wx', flush: true });
  try {
    if (!created(draft, path)) succeed(path, draft, folder);
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    note: (facts) => {
      if (holderIn(path)?.id !== mine.id) return;
      mine = { ...mine, ...facts };
      writeFileSync(draft, JSON.stringify(mine), { mode: 0o600, flush: true });
      renameSync(draft, path);
    },
    release: () => {
      if (holderIn(path)?.id === mine.id) rmSync(path, { force: true });
    },
  };
};

const succeed = (path: string, draft: string, folder: string): void => {
  const first = holderIn(path);
  const claims: string[] = [];
  for (let last = first; last !== undefined; last = holderIn(claims.at(-1) ?? path)) {
    if (isStillRunning(last.pid, last.beginning)) throw inUse(folder, last);
    const claim = `${path}.after-${last.id}`;
    claims.push(claim);
    if (!created(draft, claim)) continue;
    // Somebody may have succeeded, and tidied the claims away, between our look and our claim: then it proves nothing.
    if (holderIn(path)?.id === first?.id) {
      renameSync(draft, path);
      for (const used of claims) rmSync(used, { force: true });
      return;
    }
    rmSync(claim, { force: true });
    break;
  }
  if (created(draft, path)) return;
  const now = holderIn(path);
  if (now === undefined || now.id === first?.id) throw unreadable(path);
  succeed(path, draft, folder);
};

/** Gives the draft a second name, unless that name is taken; the file appears whole or not at all. */
const created = (draft: string, name: string): boolean => {
  try {
    linkSync(draft, name);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

const holderIn = (path: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
};

const inUse = (folder: string, { pid, startedAt, port, url }: Holder): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    'folder-in-use',
    `The data in ${folder} is in use by another server: process ${pid}, started ${startedAt}` +
      `${port === undefined ? '' : `, its PostgreSQL on 127.0.0.1:${port}`}${url === undefined ? '' : `, at ${url}`}.`,
    `Use that one, stop it first (kill ${pid}), or choose another folder (PEERNESS_DATA_DIR).`,
  );

const unreadable = (path: string): EmbeddedPostgresError =>
  new EmbeddedPostgresError(
    'folder-in-use',
    `The lock ${path} cannot be read, so it is unclear whether another server uses this folder.`,
    'Make sure that none does, then delete that file and start again.',
  );
