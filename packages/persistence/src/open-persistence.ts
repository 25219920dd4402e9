import type { Work } from '@peerness/core';
import { checkCatalogue, checkRole, type UnsafeStart } from './check-role.js';
import { type DatabaseSettings, openDatabase } from './database/open-database.js';
import { newestVersion } from './migrations/migrations.js';
import { translateProblem } from './problems/translate-problem.js';
import { rows } from './rows.js';
import type { Sealer } from './sealer.js';
import { createWork } from './work/create-work.js';

export interface PersistenceSettings extends DatabaseSettings {
  readonly sealer?: Sealer;
}

/** Peerness kept in PostgreSQL, as the application's role. */
export interface Persistence {
  readonly work: Work;
  /** Why a server must not start here: who we are, and whether the database is as `migrate` left it. Empty: start. */
  unsafe(): Promise<readonly UnsafeStart[]>;
  /** Whether PostgreSQL answers right now. Throws {@link DatabaseUnavailable} if not. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export async function openPersistence({ sealer, ...settings }: PersistenceSettings): Promise<Persistence> {
  const database = await openDatabase(settings, rows);
  const asking = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await ask();
    } catch (thrown) {
      throw translateProblem(thrown);
    }
  };
  const em = () => database.orm.em.fork({ disableContextResolution: true });

  return {
    work: createWork(database, sealer),
    unsafe: () => asking(async () => [...(await checkRole(em())), ...(await checkCatalogue(em(), newestVersion))]),
    ping: () => asking(async () => void (await em().execute('select 1'))),
    close: () => database.close(),
  };
}
