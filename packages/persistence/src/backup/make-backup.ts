import { IsolationLevel } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { openDatabase } from '../database/open-database.js';
import { translateProblem } from '../problems/translate-problem.js';
import { readCatalogue } from '../schema/catalogue.js';
import type { KeyProvider } from '../vault/key-provider.js';
import { BackupRefused } from './backup-refused.js';
import { keptTables, plainSpelling, printsOf, quoted } from './kept-tables.js';
import { type About, fullName, type KeptTable } from './parts.js';
import { type BackupWriter, writeBackup } from './write-backup.js';

export interface BackupSettings {
  /** Signs in as a role no wall holds back: a superuser, or one with BYPASSRLS that may read every table. */
  readonly url: string;
  /** The application's role, whose rights are written down. */
  readonly application: string;
  /** The backup is sealed with a key of theirs. */
  readonly keys: KeyProvider;
  /** Refuses where one is already. */
  readonly file: string;
  readonly at: Date;
}

export interface MadeBackup {
  readonly bytes: number;
  readonly tables: number;
  readonly rows: number;
  readonly step: number;
}

/** How long one table may take, in milliseconds. */
export const longPatience = { statementMs: 3_600_000, lockMs: 60_000, idleMs: 3_600_000 };

/** Everything at one moment, in one file, while servers go on. Throws {@link BackupRefused}; leaves no half file. */
export async function makeBackup(settings: BackupSettings): Promise<MadeBackup> {
  const database = await openDatabase({ url: settings.url, connections: 1, patience: longPatience }, []);
  try {
    return await database.orm.em
      .fork({ disableContextResolution: true })
      .transactional((em) => writeAll(em, settings), {
        isolationLevel: IsolationLevel.REPEATABLE_READ,
        readOnly: true,
      });
  } catch (thrown) {
    throw translateProblem(thrown);
  } finally {
    await database.close();
  }
}

async function writeAll(em: EntityManager, { application, keys, file, at }: BackupSettings): Promise<MadeBackup> {
  await mustSeeAll(em);
  await em.execute(plainSpelling);
  const about = await aboutOf(em, application);
  const step = Math.max(0, ...about.steps.map(({ version }) => version));
  const writer = writeBackup(file, keys, { at: at.toISOString(), step });
  try {
    writer.add(about);
    let rows = 0;
    for (const table of about.tables) rows += await writeTable(em, table, writer);
    const bytes = writer.end({ is: 'end', prints: await printsOf(em, about.tables) });
    return { bytes, tables: about.tables.length, rows, step };
  } finally {
    writer.close();
  }
}

/** A role that walls hold back would make a backup of nothing, and not notice. */
async function mustSeeAll(em: EntityManager): Promise<void> {
  const [me] = await em.execute<{ name: string; sees: boolean; there: boolean }[]>(
    `select rolname::text as name, rolsuper or rolbypassrls as sees, to_regclass('public.peerness_catalogue') is not null as there
     from pg_roles where rolname = current_user`,
  );
  if (!me?.there) throw new BackupRefused('not-migrated', 'the database');
  if (!me.sees) throw new BackupRefused('walls-hold-it-back', `the role ${me.name}`);
}

async function aboutOf(em: EntityManager, application: string): Promise<About> {
  const [server] = await em.execute<{ major: number }[]>(
    `select current_setting('server_version_num')::integer / 10000 as major`,
  );
  return {
    is: 'about',
    server: server?.major ?? 0,
    catalogue: await readCatalogue(em, application),
    steps: await em.execute<About['steps'][number][]>(
      'select version, checksum from peerness_migration order by version',
    ),
    tables: await keptTables(em),
    counters: await em.execute<About['counters'][number][]>(
      `select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name, last_value::text as value
       from pg_sequences where schemaname in ('public', 'sign_in') and last_value is not null`,
    ),
  };
}

async function writeTable(em: EntityManager, table: KeptTable, writer: BackupWriter): Promise<number> {
  await em.execute(`declare rows_of no scroll cursor for select t::text as row from ${quoted(table)} as t`);
  let written = 0;
  for (;;) {
    const found = await em.execute<{ row: string }[]>('fetch 1000 from rows_of');
    if (found.length === 0) break;
    writer.add({ is: 'rows', table: fullName(table), rows: found.map(({ row }) => row) });
    written += found.length;
  }
  await em.execute('close rows_of');
  return written;
}
