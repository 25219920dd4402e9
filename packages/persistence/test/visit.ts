import type { Database } from '../src/database/open-database.js';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ask } from './test-database.js';
import type { Everything, Row } from './who-may-see.js';
import { maySee } from './who-may-see.js';
import type { Visitor } from './world.js';

/** The migrator's own tables hold no person's row; those of the chains and the keys are no role's but the owner's. */
export const notWalled = [
  'peerness_catalogue',
  'peerness_context_key',
  'peerness_head',
  'peerness_migration',
  'peerness_seal',
  'peerness_unsealed',
  'peerness_vault',
];

export async function tablesOf(url: string): Promise<readonly string[]> {
  const found = await ask<{ name: string }>(
    url,
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') order by 1`,
  );
  return found.map(({ name }) => name).filter((name) => !notWalled.includes(name));
}

export async function readEverything(url: string): Promise<Everything> {
  const all = new Map<string, readonly Row[]>();
  for (const table of await tablesOf(url))
    all.set(
      table,
      (await ask<{ row: Row }>(url, `select to_jsonb(t) as row from "${table}" as t`)).map(({ row }) => row),
    );
  return all;
}

/** One transaction as the application's role, told who comes; undone at its end. */
export async function visiting<Answer>(
  { orm }: Database,
  { context }: Visitor,
  task: (em: EntityManager) => Promise<Answer>,
): Promise<Answer> {
  let answer: { readonly given: Answer } | undefined;
  const undone = new Error('undone');
  const em = orm.em.fork({ disableContextResolution: true, session: { variables: { ...context } } });
  await em
    .transactional(async (unit) => {
      answer = { given: await task(unit) };
      throw undone;
    })
    .catch((thrown: unknown) => {
      if (thrown !== undone) throw thrown;
    });
  if (!answer) throw undone;
  return answer.given;
}

export interface Sighting {
  readonly visitor: string;
  readonly table: string;
  readonly seen: number;
  /** Rows seen that this visitor may not see. */
  readonly foreign: number;
  /** Rows this visitor may see, and did not. */
  readonly missed: number;
}

/** Reads every table, or those named, with bare SQL as every visitor, and says what was seen that should not be, or not seen that should. */
export async function look(
  database: Database,
  all: Everything,
  visitors: readonly Visitor[],
  tables = [...all.keys()],
): Promise<readonly Sighting[]> {
  const sightings: Sighting[] = [];
  for (const visitor of visitors) {
    const rules = maySee(all, visitor.context);
    for (const table of tables) {
      const rows = all.get(table) ?? [];
      const rule = rules.get(table);
      if (!rule) throw new Error(`Nobody wrote down who may see ${table}.`);
      const seen = await visiting(database, visitor, (em) =>
        em.execute<{ row: Row }[]>(`select to_jsonb(t) as row from "${table}" as t`),
      );
      const may = new Set(rows.filter(rule).map((row) => JSON.stringify(row)));
      const did = new Set(seen.map(({ row }) => JSON.stringify(row)));
      const foreign = [...did].filter((row) => !may.has(row)).length;
      const missed = [...may].filter((row) => !did.has(row)).length;
      sightings.push({ visitor: visitor.name, table, seen: seen.length, foreign, missed });
    }
  }
  return sightings;
}
