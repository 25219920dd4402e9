import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Account } from './account.js';
import { completeLinks } from './binary-links.js';
import { copiesOf } from './copy-of-binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { platformPackage } from './platform-package.js';

/** A folder with `initdb` and `postgres`, and the major version of that PostgreSQL. */
export type Binaries = { readonly bin: string; readonly major: number };

/** The embedded binaries, where they were installed or else in a copy `account` can reach; an error says what fails. */
export const embeddedBinaries = (account: Account, home: string = homeOf(platformPackage())): Binaries => {
  const native = join(home, 'native');
  completeLinks(native);
  const first = tried(join(native, 'bin'), account);
  if (typeof first === 'object') return first;
  const { name, version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Manifest;
  const why = [first];
  for (const copy of copiesOf(native, `${name.slice(1).replace('/', '-')}-${version}`)) {
    const outcome = typeof copy === 'string' ? tried(join(copy, 'bin'), account) : copy.message;
    if (typeof outcome === 'object') return outcome;
    why.push(outcome);
  }
  throw new EmbeddedPostgresError(
    'binaries-do-not-run',
    `The embedded PostgreSQL does not run on this machine:\n${why.map((line) => `  ${line}`).join('\n')}`,
    'It needs glibc 2.27 or newer and a temporary folder that allows programs (TMPDIR chooses it); ' +
      'or start a PostgreSQL 15 or newer yourself and set DATABASE_URL to it.',
  );
};

type Manifest = { readonly name: string; readonly version: string };

/** Runs `postgres --version` as `account`: what answers can be reached, loaded and run; a string says why not. */
export const tried = (bin: string, account: Account): Binaries | string => {
  const postgres = join(bin, 'postgres');
  const run = spawnSync(postgres, ['--version'], { ...account, cwd: '/', env: { LC_ALL: 'C' }, encoding: 'utf8' });
  const major = /\(PostgreSQL\) (\d+)/.exec(run.stdout ?? '')?.[1];
  if (major !== undefined) return { bin, major: Number(major) };
  return `${postgres}: ${run.error?.message ?? (run.stderr.trim() || `ended with ${run.signal ?? run.status}`)}`;
};

const homeOf = (name: string): string => {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new EmbeddedPostgresError(
      'binaries-missing',
      `The package ${name}, which holds PostgreSQL, is not installed.`,
      'Install again without leaving out optional packages (pnpm install), or set DATABASE_URL to a PostgreSQL of yours.',
    );
  }
};
