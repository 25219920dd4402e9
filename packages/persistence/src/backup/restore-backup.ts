import type { ContextKey } from '../context/context-key.js';
import { openDatabase } from '../database/open-database.js';
import { migrations, newestVersion } from '../migrations/migrations.js';
import { translateProblem } from '../problems/translate-problem.js';
import { rows as everyRow } from '../rows.js';
import type { ApplicationRole } from '../schema/application-role.js';
import { compareCatalogues, type Drift, readCatalogue } from '../schema/catalogue.js';
import { takeForward } from '../schema/migrate.js';
import { checksum } from '../schema/migration.js';
import type { KeyProvider } from '../vault/key-provider.js';
import { BackupRefused } from './backup-refused.js';
import { markErased } from './erase-again.js';
import { longPatience } from './make-backup.js';
import { putRowsBack } from './put-rows-back.js';
import { readBackup, type SoundBackup } from './read-backup.js';

export interface RestoreSettings {
  /** Signs in as the owner of an empty database. */
  readonly ownerUrl: string;
  readonly application: ApplicationRole;
  /** The keys contexts are signed with here: those of the database it came from are in no backup. */
  readonly contextKeys: readonly ContextKey[];
  readonly keys: KeyProvider;
  readonly file: string;
  /** Statements that make what stands beside our tables; done before any row comes back. */
  readonly beside?: readonly string[];
}

export interface Restored {
  /** The moment everything is as of. */
  readonly at: Date;
  readonly tables: number;
  readonly rows: number;
  /** Steps taken after the rows were back: the backup was of an older version. */
  readonly applied: readonly string[];
  /** People who were destroyed after the backup was made. They are hidden, and to be removed: look for what is due. */
  readonly erasedAgain: number;
  /** Whether the walls are those of the database it came from; nothing to compare where steps were taken since. */
  readonly walls: { readonly compared: number; readonly drift: readonly Drift[] };
}

/**
 * Makes an empty database what another one was: steps, rows, the application's role and its rights, every wall. All of it
 * or nothing, and only from a file that is whole. Throws {@link BackupRefused}.
 */
export async function restoreBackup({
  ownerUrl,
  application,
  contextKeys,
  keys,
  file,
  beside = [],
}: RestoreSettings): Promise<Restored> {
  const backup = readBackup(file, keys);
  mustKnow(backup);
  const { step } = backup.head;
  const database = await openDatabase({ url: ownerUrl, connections: 1, patience: longPatience }, everyRow);
  try {
    return await database.orm.em.fork({ disableContextResolution: true }).transactional(async (em) => {
      const [there] = await em.execute<{ name: string }[]>(anythingThere);
      if (there) throw new BackupRefused('not-empty', `the database has a table ${there.name}`);
      let [rows, erasedAgain] = [0, 0];
      const putBack = async (): Promise<void> => {
        for (const sql of beside) await em.execute(sql);
        rows = await putRowsBack(em, backup, async () => {
          erasedAgain = await markErased(em, keys.destroyed());
        });
      };
      const { applied } = await takeForward(database.orm, em, { application, contextKeys }, { step, run: putBack });
      return {
        at: new Date(backup.head.at),
        tables: backup.about.tables.length,
        rows,
        applied: applied.slice(backup.about.steps.length),
        erasedAgain,
        walls: await wallsOf(),
      };

      async function wallsOf(): Promise<Restored['walls']> {
        if (step !== newestVersion) return { compared: 0, drift: [] };
        const now = await readCatalogue(em, application.name);
        const [server] = await em.execute<{ major: number }[]>(
          `select current_setting('server_version_num')::integer / 10000 as major`,
        );
        const drift = compareCatalogues(backup.about.catalogue, now);
        return {
          compared: Object.keys(now).length,
          // Another major version of PostgreSQL may word the same wall differently.
          drift: server?.major === backup.about.server ? drift : drift.filter(({ is }) => is !== 'different'),
        };
      }
    });
  } catch (thrown) {
    throw translateProblem(thrown);
  } finally {
    await database.close();
  }
}

function mustKnow({ head, about }: SoundBackup): void {
  if (head.step > newestVersion)
    throw new BackupRefused('backup-is-newer', `it is of step ${head.step}, this version knows ${newestVersion}`);
  for (const [index, { version, checksum: made }] of about.steps.entries()) {
    const ours = migrations[index];
    if (ours?.version !== version || checksum(ours) !== made)
      throw new BackupRefused('other-history', `step ${version}`);
  }
}

const anythingThere = `
  select c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
    and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e') limit 1`;
