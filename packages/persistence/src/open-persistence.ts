import { type PersonId, eraseScope, type Work } from '@peerness/core';
import { checkCatalogue, checkRole, type UnsafeStart } from './check-role.js';
import { type DatabaseSettings, openDatabase } from './database/open-database.js';
import { newestVersion } from './migrations/migrations.js';
import { translateProblem } from './problems/translate-problem.js';
import { rows } from './rows.js';
import type { Vault } from './sealer.js';
import { checkErased } from './vault/check-erased.js';
import { checkVault } from './vault/check-vault.js';
import { sweepKeys } from './vault/sweep-keys.js';
import { contextOf } from './walls/context-of.js';
import { createWork } from './work/create-work.js';

export interface PersistenceSettings extends DatabaseSettings {
  /** Seals words before they are written. Without one they are kept as they are, which only a database about nobody should do. */
  readonly vault?: Vault;
}

/** Peerness kept in PostgreSQL, as the application's role. */
export interface Persistence {
  readonly work: Work;
  /**
   * Why a server must not start here: who we are, whether the database is as `migrate` left it, and whether our keys are
   * the ones its words are sealed with. Empty: start.
   */
  unsafe(): Promise<readonly UnsafeStart[]>;
  /** Destroys the keys of erased people that a dead process left behind. Answers how many. */
  sweepKeys(): Promise<number>;
  /** Whether PostgreSQL answers right now. Throws {@link DatabaseUnavailable} if not. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export async function openPersistence({ vault, ...settings }: PersistenceSettings): Promise<Persistence> {
  const database = await openDatabase(settings, rows);
  const asking = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await ask();
    } catch (thrown) {
      throw translateProblem(thrown);
    }
  };
  const em = () => database.orm.em.fork({ disableContextResolution: true });
  const erasing = (person: string) =>
    database.orm.em.fork({
      disableContextResolution: true,
      session: { variables: { ...contextOf(eraseScope(person as PersonId)) } },
    });

  return {
    work: createWork(database, vault),
    unsafe: () =>
      asking(async () => {
        const first = [...(await checkRole(em())), ...(await checkCatalogue(em(), newestVersion))];
        // Only where nothing else is wrong: an empty database is taken up for good.
        if (first.length > 0) return first;
        const keys = await checkVault(em(), vault?.id);
        return keys.length > 0 || !vault ? keys : checkErased(vault, erasing);
      }),
    sweepKeys: () => asking(async () => (vault ? sweepKeys(vault, erasing) : 0)),
    ping: () => asking(async () => void (await em().execute('select 1'))),
    close: () => database.close(),
  };
}
