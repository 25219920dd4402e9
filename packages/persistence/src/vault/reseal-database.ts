import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { openDatabase } from '../database/open-database.js';
import { translateProblem } from '../problems/translate-problem.js';
import { createVault } from './create-vault.js';
import type { KeyProvider } from './key-provider.js';
import { countOlder, headsIn, mustSeeAll, olderColumns } from './older-seals.js';
import { ResealRefused } from './reseal-refused.js';
import { resealRows } from './reseal-rows.js';
import { OtherKeys } from './seal-database.js';
import { sealedTables, type SqlRow } from './sealed-tables.js';

export interface ResealSettings {
  /** Signs in as a role no wall holds back, that may change every row. */
  readonly url: string;
  readonly keys: KeyProvider;
  /** How many rows one transaction seals anew; fifty unless said. Whoever writes in one of them waits for it. */
  readonly atOnce?: number;
  /** Told first, and after each transaction. */
  readonly onProgress?: (progress: ResealProgress) => void;
}

export interface ResealProgress {
  /** Sealed values that are under their owners' newest keys now, and were not. */
  readonly resealed: number;
  /** About how many are not yet. */
  readonly left: number;
}

export interface ResealedDatabase extends ResealProgress {
  /** Why some are left: they do not open, so that nothing can be put in their place. */
  readonly unreadable: number;
  /** False where a transaction from before is open still: it could bring words under an older key. Run it again then. */
  readonly settled: boolean;
}

/** How long is waited for transactions that began before, and between two looks at them, in milliseconds. */
const waiting = { most: 60_000, each: 200 };

/**
 * Seals everything anew that lies under an older key than its owner's newest, while servers go on: nobody waits longer than
 * one transaction takes, and this waits for nobody. Cut off anywhere, every word opens; run again, it goes on.
 */
export async function resealDatabase({
  url,
  keys,
  atOnce = 50,
  onProgress = () => undefined,
}: ResealSettings): Promise<ResealedDatabase> {
  const database = await openDatabase({ url, connections: 1, patience: { statementMs: 60_000 } }, []);
  const inOne = <Answer>(task: (em: EntityManager) => Promise<Answer>): Promise<Answer> =>
    database.orm.em.fork({ disableContextResolution: true }).transactional(task);
  try {
    await inOne((em) => mustFit(em, keys));
    const began = Date.now();
    const horizon = await inOne(newestTransaction);
    let { older: left } = await inOne((em) => countOlder(em, keys));
    let resealed = 0;
    onProgress({ resealed, left });
    for (;;) {
      const settled = await inOne((em) => areOver(em, horizon));
      const pass = { resealed: 0, unreadable: 0, busy: 0 };
      for (const table of Object.keys(sealedTables))
        await resealTable(table, (batch) => {
          for (const name of ['resealed', 'unreadable', 'busy'] as const) pass[name] += batch[name];
          resealed += batch.resealed;
          left = Math.max(0, left - batch.resealed);
          if (batch.resealed > 0) onProgress({ resealed, left });
        });
      const isLate = Date.now() - began > waiting.most;
      if ((pass.resealed === 0 && pass.busy === 0 && settled) || (isLate && pass.resealed === 0))
        return { resealed, left: pass.unreadable + pass.busy, unreadable: pass.unreadable, settled };
      if (pass.resealed === 0) await pause(waiting.each);
    }
  } catch (thrown) {
    throw translateProblem(thrown);
  } finally {
    await database.close();
  }

  async function resealTable(
    table: string,
    done: (batch: Awaited<ReturnType<typeof resealRows>>) => void,
  ): Promise<void> {
    const about = sealedTables[table];
    for (let after: SqlRow | undefined; about;) {
      const rows = await inOne((em) => headsIn(em, table, about, Number.MAX_SAFE_INTEGER, after));
      after = rows.at(-1);
      if (!after) return;
      const older = rows.filter((row) => olderColumns(keys, table, row).length > 0);
      for (let from = 0; from < older.length; from += atOnce) {
        const sealing = createVault(keys).begin();
        done(await inOne((em) => resealRows(em, sealing, keys, table, older.slice(from, from + atOnce))));
      }
    }
  }
}

async function mustFit(em: EntityManager, keys: KeyProvider): Promise<void> {
  await mustSeeAll(em);
  const [taken] = await em.execute<{ vault: string; sealed: boolean }[]>('select vault, sealed from peerness_vault');
  if (taken && taken.vault !== keys.id) throw new OtherKeys();
  if (!taken?.sealed) throw new ResealRefused('not-sealed', 'the database');
}

/** Whatever writes from now on seals with the newest keys; what began before may still bring an older seal. */
async function newestTransaction(em: EntityManager): Promise<string> {
  const [found] = await em.execute<{ at: string }[]>('select pg_snapshot_xmax(pg_current_snapshot())::text as at');
  return found?.at ?? '0';
}

async function areOver(em: EntityManager, horizon: string): Promise<boolean> {
  const [found] = await em.execute<{ over: boolean }[]>(
    'select pg_snapshot_xmin(pg_current_snapshot()) >= ?::xid8 as over',
    [horizon],
  );
  return found?.over === true;
}
