import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { randomUUID } from 'node:crypto';
import type { ContextKey } from '../context/context-key.js';
import { keepContextKeys } from '../context/install-context-keys.js';
import { openDatabase } from '../database/open-database.js';
import { noteAsOwner } from '../installation/note-events.js';
import { migrations as shipped } from '../migrations/migrations.js';
import { translateProblem } from '../problems/translate-problem.js';
import { rows } from '../rows.js';
import { type ApplicationRole, ensureApplicationRole } from './application-role.js';
import { readCatalogue } from './catalogue.js';
import { grantSql } from './grants.js';
import { ensureJobsRole, type JobsRole } from './jobs-role.js';
import { checksum, type Migration } from './migration.js';
import { MigrationRefused } from './migration-refused.js';

/** What was done. Run again, it does nothing and says so. */
export interface Migrated {
  /** Names of the steps taken now, in order. */
  readonly applied: readonly string[];
  /** How many had been taken before. */
  readonly already: number;
  readonly roleCreated: boolean;
}

export interface MigrateSettings {
  /** Signs in as the role that owns the schema; used here and nowhere else. */
  readonly ownerUrl: string;
  readonly application: ApplicationRole;
  /** The keys contexts are signed with: the database believes these from now on. Left out, those it knows. */
  readonly contextKeys?: readonly ContextKey[];
  /** Owns the schema in which jobs are kept; without it nothing is told onwards. */
  readonly jobs?: JobsRole;
  /** For tests of this very function. */
  readonly migrations?: readonly Migration[];
}

/** Takes a database forward to this version, all of the way or not at all, and sets up the application's role. */
export async function migrate(settings: MigrateSettings): Promise<Migrated> {
  const patience = { statementMs: 600_000, lockMs: 60_000, idleMs: 600_000 };
  const { ownerUrl } = settings;
  const database = await openDatabase({ url: ownerUrl, connections: 1, patience }, rows);
  try {
    return await database.orm.em
      .fork({ disableContextResolution: true })
      .transactional(async (em) => noted(em, await takeForward(database.orm, em, settings)));
  } catch (thrown) {
    throw translateProblem(thrown);
  } finally {
    await database.close();
  }
}

/** Which step is the newest now is written down with it, from the step on that made the place for it. */
async function noted(em: EntityManager, migrated: Migrated): Promise<Migrated> {
  const newest = migrated.applied.at(-1);
  const [there] = await em.execute<{ is: boolean }[]>(`select to_regclass('installation_event') is not null as is`);
  if (newest !== undefined && there?.is)
    await noteAsOwner(em, [
      { id: randomUUID(), at: new Date(), kind: 'migrated', code: newest, times: migrated.applied.length },
    ]);
  return migrated;
}

/** Something to be done right after one step was taken, in the same transaction. */
interface Between {
  readonly step: number;
  run(): Promise<void>;
}

/** Every step that is ahead, the application's role, its rights, and what is remembered of it, in the transaction given. */
export async function takeForward(
  orm: MikroORM,
  em: EntityManager,
  { application, jobs, contextKeys, migrations = shipped }: Omit<MigrateSettings, 'ownerUrl'>,
  between?: Between,
): Promise<Migrated> {
  // One migrator at a time; the lock is let go with the transaction, however it ends.
  await em.execute(`select pg_advisory_xact_lock(hashtextextended('peerness migrate', 0))`);
  for (const { name } of jobs ? [application, jobs] : [application]) await refuseSameRole(em, name);
  if (jobs?.name === application.name) throw new MigrationRefused('jobs-are-the-application', jobs.name);
  await em.execute(bookkeeping);
  const applied = await em.execute<Applied[]>(
    'select version, name, checksum from peerness_migration order by version',
  );
  refuseOtherHistory(applied, migrations);

  const roleCreated = await ensureApplicationRole(em, application);
  if (jobs) await ensureJobsRole(em, jobs);
  const ahead = migrations.slice(applied.length);
  for (const migration of ahead) {
    await em.execute(migration.sql);
    await em.execute('insert into peerness_migration (version, name, checksum) values (?, ?, ?)', [
      migration.version,
      migration.name,
      checksum(migration),
    ]);
    if (migration.version === between?.step) await between.run();
  }
  for (const grant of grantSql(orm, application.name)) await em.execute(grant);
  if (contextKeys) await keepContextKeys(em, contextKeys);
  await rememberCatalogue(em, application.name);
  return { applied: ahead.map(({ name }) => name), already: applied.length, roleCreated };
}

interface Applied {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
}

const bookkeeping = `
  create table if not exists peerness_migration (
    version integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now());
  create table if not exists peerness_catalogue (
    one boolean primary key default true check (one), server integer not null, catalogue text not null);
  create table if not exists peerness_vault (
    one boolean primary key default true check (one), vault uuid not null, sealed boolean not null)`;

async function refuseSameRole(em: EntityManager, application: string): Promise<void> {
  const [me] = await em.execute<{ name: string }[]>('select session_user::text as name');
  if (me?.name === application) throw new MigrationRefused('owner-is-the-application', application);
}

function refuseOtherHistory(applied: readonly Applied[], migrations: readonly Migration[]): void {
  for (const [index, one] of applied.entries()) {
    const ours = migrations[index];
    if (!ours) throw new MigrationRefused('database-is-newer', one.name);
    if (ours.version !== one.version) throw new MigrationRefused('migration-is-missing', one.name);
    if (checksum(ours) !== one.checksum) throw new MigrationRefused('migration-was-changed', one.name);
  }
}

/** Kept where the application may read and not write, so that it can refuse a database whose walls were moved since. */
async function rememberCatalogue(em: EntityManager, application: string): Promise<void> {
  const catalogue = JSON.stringify(await readCatalogue(em, application));
  await em.execute(
    `insert into peerness_catalogue (server, catalogue) values (current_setting('server_version_num')::integer / 10000, ?)
     on conflict (one) do update set server = excluded.server, catalogue = excluded.catalogue`,
    [catalogue],
  );
}
