import type { EntityManager } from '@mikro-orm/postgresql';
import { type ContextKey, contextKeyFrom } from '../src/index.js';
import { signContext } from '../src/context/sign-context.js';
import type { Database } from '../src/database/open-database.js';
import type { Context } from '../src/walls/context-of.js';
import { contextKey } from './test-database.js';

/** Settings somebody who can run SQL gives themselves, by name; `victim` is whom they mean to be. */
export type Settings = Readonly<Record<string, string>>;

export interface Backend {
  readonly backend: number;
  readonly now: number;
}

/** Every way to be somebody else that needs no key of ours, each as the settings it sets. */
export function impostures(
  victim: Partial<Context>,
  own: Partial<Context>,
  ended: ContextKey,
): Readonly<Record<string, (at: Backend) => Settings>> {
  const soon = ({ backend, now }: Backend) => ({ backend, until: now + 30 });
  const genuine = (at: Backend, who: Partial<Context> = victim) => signContext(contextKey, who, soon(at));
  const strangers = contextKeyFrom(Buffer.alloc(32, 9));
  const asContext = (make: (at: Backend) => string) => (at: Backend) => ({ 'app.context': make(at) });
  const swapped = (at: Backend) => genuine(at, own).replace(own['app.actor'] ?? '', victim['app.actor'] ?? '');
  return {
    'every plain setting': () => victim as Settings,
    'every plain setting beside one’s own context': (at) => ({ ...victim, 'app.context': genuine(at, own) }),
    'plain settings as the context': asContext(() => Object.values(victim).join('.')),
    'no signature': asContext((at) => genuine(at).slice(0, -64)),
    'a signature of noughts': asContext((at) => `${genuine(at).slice(0, -64)}${'0'.repeat(64)}`),
    'half a signature': asContext((at) => genuine(at).slice(0, -32)),
    'a signature in capitals': asContext((at) => genuine(at).replace(/.{64}$/, (mac) => mac.toUpperCase())),
    'more behind the signature': asContext((at) => `${genuine(at)}.`),
    'a key of one’s own': asContext((at) => signContext(strangers, victim, soon(at))),
    'a key of one’s own under our name': asContext((at) =>
      signContext({ ...strangers, id: contextKey.id }, victim, soon(at)),
    ),
    'a key that was replaced': asContext((at) => signContext(ended, victim, soon(at))),
    'an expired context': asContext(({ backend, now }) => signContext(contextKey, victim, { backend, until: now - 1 })),
    'another connection’s context': asContext(({ backend, now }) =>
      signContext(contextKey, victim, { backend: backend + 1, until: now + 30 }),
    ),
    'another name in one’s own context': asContext(swapped),
    'nobody’s key': asContext((at) => genuine(at).replace(contextKey.id, '')),
  };
}

export const ways = {
  'set_config for the transaction': (name: string, value: string) =>
    `select set_config('${name}', '${value.replaceAll("'", "''")}', true)`,
  'set local': (name: string, value: string) => `set local ${name} = '${value.replaceAll("'", "''")}'`,
  'set for the session': (name: string, value: string) => `set ${name} = '${value.replaceAll("'", "''")}'`,
} as const;

export interface Gained {
  /** Tables in which more rows were seen than the intruder's own. */
  readonly seen: readonly string[];
  /** Orders that changed something, or were refused by anything but a wall. */
  readonly changed: readonly string[];
}

/** One transaction as the application's role, its own context told, then these settings, then everything is tried. */
export async function intrude(
  { orm }: Database,
  own: Partial<Context> | undefined,
  settle: (at: Backend) => readonly string[],
  tables: readonly string[],
  forgeries: (table: string) => readonly (readonly [string, readonly unknown[]])[],
): Promise<Gained> {
  const gained = { seen: [] as string[], changed: [] as string[] };
  const undone = new Error('undone');
  const em = orm.em.fork({
    disableContextResolution: true,
    ...(own && { session: { variables: { ...own } } }),
  });
  await em
    .transactional(async (unit) => {
      const before = own ? await counts(unit, tables) : undefined;
      const [at] = await unit.execute<{ backend: number; now: string }[]>(
        'select pg_backend_pid() as backend, extract(epoch from now())::bigint::text as now',
      );
      for (const one of settle({ backend: at?.backend ?? 0, now: Number(at?.now) })) await unit.execute(one);
      for (const [table, rows] of await counts(unit, tables))
        if (rows > (before?.get(table) ?? 0)) gained.seen.push(table);
      for (const table of tables)
        for (const [sql, params] of forgeries(table)) {
          const outcome = await tried(unit, sql, params);
          if (outcome !== 0 && outcome !== '42501') gained.changed.push(`${sql.slice(0, 30)} ${table}: ${outcome}`);
        }
      throw undone;
    })
    .catch((thrown: unknown) => {
      if (thrown !== undone) throw thrown;
    });
  return gained;
}

async function counts(em: EntityManager, tables: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = await em.execute<{ name: string; rows: number }[]>(
    tables.map((name) => `select '${name}' as name, count(*)::integer as rows from "${name}"`).join(' union all '),
  );
  return new Map(found.map(({ name, rows }) => [name, rows]));
}

async function tried(em: EntityManager, sql: string, params: readonly unknown[]): Promise<number | string> {
  await em.execute('savepoint before_it');
  const outcome = await em
    .getConnection()
    .execute<{ affectedRows: number }>(sql, [...params], 'run', em.getTransactionContext())
    .then(
      ({ affectedRows }) => affectedRows,
      (thrown: { code?: string }) => thrown.code ?? 'no code',
    );
  await em.execute('rollback to savepoint before_it');
  return outcome;
}
