import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contextKeyFrom, createWork, installContextKeys, openDatabase, openPersistence } from '../src/index.js';
import { padsOf } from '../src/context/context-key.js';
import { signContext } from '../src/context/sign-context.js';
import type { Database } from '../src/database/open-database.js';
import { contextFunctions } from '../src/walls/context-expressions.js';
import type { Context } from '../src/walls/context-of.js';
import { type Backend, type Gained, impostures, intrude, type Settings, ways } from './intrude.js';
import { application, ask, contextKey, openAsApplication, type TestDatabase, testDatabase } from './test-database.js';
import { uuidV7 } from './uuid-v7.js';
import { readEverything, tablesOf, visiting } from './visit.js';
import { type Everything, type Row } from './who-may-see.js';
import { fullWorld, type Visitor } from './world.js';

let home: TestDatabase;
let database: Database;
let visitors: readonly Visitor[];
let all: Everything;
let tables: readonly string[];
const ended = contextKeyFrom(Buffer.alloc(32, 8));

beforeAll(async () => {
  home = await testDatabase();
  database = await openAsApplication(home, 2);
  ({ visitors } = await fullWorld({ work: createWork(database), newId: uuidV7 }));
  all = await readEverything(home.superuserUrl);
  tables = await tablesOf(home.superuserUrl);
  const { inside, outside } = padsOf(ended);
  await ask(home.superuserUrl, `insert into peerness_context_key values (?, ?, ?, now() - interval '1 second')`, [
    ended.id,
    inside,
    outside,
  ]);
}, 120_000);
afterAll(async () => {
  await database?.close();
  await home?.drop();
});

const contextOfVisitor = (name: string): Partial<Context> => {
  const found = visitors.find((one) => one.name === name);
  if (!found) throw new Error(`Nobody is called ${name}.`);
  return found.context;
};
/** Of rows a stranger has no part in: what they could do to them is the victim's to do. */
const forgeries = (table: string): readonly (readonly [string, readonly unknown[]])[] => {
  const row: Row = all.get(table)?.[0] ?? {};
  const [column, value] = Object.entries(row).find(([, one]) => one !== null && typeof one !== 'object') ?? [];
  return [
    [
      `insert into "${table}" select * from jsonb_populate_record(null::"${table}", ?::text::jsonb)`,
      [JSON.stringify(row)],
    ],
    [`update "${table}" set "${column}" = ?`, [value]],
    [`delete from "${table}"`, []],
  ];
};
const setting = (settings: Settings, way: keyof typeof ways = 'set_config for the transaction') =>
  Object.entries(settings).map(([name, value]) => ways[way](name, value));
const nothing: Gained = { seen: [], changed: [] };
const stranger = () => contextOfVisitor('a stranger alone');
const impostureOf = (victim: string) =>
  Object.entries(impostures(contextOfVisitor(victim), stranger(), ended)).map(([name, make]) => [name, make] as const);
/** Whose rows are there to be seen at any rate. */
const beside = (name: string) => (name.includes('beside one’s own') ? stranger() : undefined);
/** What names no person at all is not even looked at: the statement fails, and nothing is seen. */
const unreadable = (thrown: unknown): readonly string[] => {
  if ((thrown as { readonly code?: string }).code === '22P02') return [];
  throw thrown;
};
/** What comes of it all for some tables of Melodie's, by name. */
const gains = async (): Promise<readonly string[]> => {
  const gained: string[] = [];
  for (const [name, make] of impostureOf('Melodie alone')) {
    const seen = await intrude(
      database,
      undefined,
      (at) => setting(make(at)),
      ['plan', 'statement'],
      () => [],
    ).then((all) => all.seen, unreadable);
    if (seen.length > 0) gained.push(name);
  }
  return gained;
};

describe('somebody who can run SQL as the application’s role', () => {
  it('is believed with a genuine context, so that the rest means something', async () => {
    const genuine = ({ backend, now }: Backend) =>
      setting({
        'app.context': signContext(contextKey, contextOfVisitor('Melodie alone'), { backend, until: now + 9 }),
      });
    const { seen, changed } = await intrude(database, undefined, genuine, tables, forgeries);
    expect(seen.length).toBeGreaterThan(15);
    expect(changed.length).toBeGreaterThan(15);
  });

  it('changes no row of anybody’s, whatever they set', { timeout: 300_000 }, async () => {
    const every = impostureOf('Melodie alone');
    for (const [name, make] of every)
      expect(await intrude(database, beside(name), (at) => setting(make(at)), tables, forgeries), name).toEqual(
        nothing,
      );
    console.log(`forged contexts ${every.length} · tables ${tables.length} · rows gained 0 · changed 0`);
  });

  it.each(['Melodie in harbor', 'the import of the harbor', 'setting up', 'the dispatcher'])(
    'sees no row in any table as %s',
    { timeout: 180_000 },
    async (victim) => {
      for (const [name, make] of impostureOf(victim))
        expect(
          await intrude(
            database,
            beside(name),
            (at) => setting(make(at)),
            tables,
            () => [],
          ),
          name,
        ).toEqual(nothing);
    },
  );

  it.each(Object.keys(ways) as (keyof typeof ways)[])(
    'sees no more than its own rows from the middle of a transaction of its own, by %s',
    { timeout: 180_000 },
    async (way) => {
      const some = ['plan', 'statement', 'wish', 'person', 'connection', 'membership'];
      for (const [name, make] of impostureOf('Melodie in harbor'))
        expect(
          await intrude(
            database,
            stranger(),
            (at) => setting(make(at), way),
            some,
            () => [],
          ),
          name,
        ).toEqual(nothing);
    },
  );

  it('gains nothing by setting it inside the very statement that reads', async () => {
    const victim = contextOfVisitor('Melodie alone');
    const plan = await visiting(database, { name: 'nobody', context: {} }, async (em) => {
      const [at] = await em.execute<{ backend: number; now: number }[]>(
        'select pg_backend_pid() as backend, extract(epoch from now())::integer as now',
      );
      const swapped = impostures(victim, stranger(), ended)['another name in one’s own context']?.(at as Backend);
      return em.execute(
        `with own as materialized (select set_config('app.actor', ?, true), set_config('app.purpose', 'self', true), set_config('app.context', ?, true))
         select plan.* from own, plan`,
        [victim['app.actor'], swapped?.['app.context']],
      );
    });
    expect(plan).toEqual([]);
  });

  it('reads no key, by mistake either, and finds nothing that would sign for them', async () => {
    const asApplication = (sql: string) =>
      ask(home.applicationUrl, sql).catch((thrown: { code?: string }) => thrown.code);
    expect(await asApplication('select * from peerness_context_key')).toBe('42501');
    expect(await asApplication("insert into peerness_context_key values ('a', '', '')")).toBe('42501');
    await ask(home.superuserUrl, `grant select on peerness_context_key to ${application.name}`);
    expect(await asApplication('select * from peerness_context_key')).toEqual([]);
    await ask(home.superuserUrl, `revoke select on peerness_context_key from ${application.name}`);
    expect(
      await ask(
        home.applicationUrl,
        `select f.oid::regprocedure::text as name from pg_proc f where f.pronamespace = 'public'::regnamespace
         and f.prosecdef and has_function_privilege(f.oid, 'execute') order by 1`,
      ),
    ).toEqual([{ name: 'context_refused()' }, { name: 'peerness_heads(xid8)' }]);
  });

  it('leaves nothing behind on a connection that the next person’s transaction would read', async () => {
    const mine = await openDatabase({ url: home.applicationUrl, connections: 1, contextKey }, []);
    const em = () => mine.orm.em.fork({ session: { variables: { ...stranger() } } });
    await em().transactional(async (unit) => {
      await unit.execute('create temporary table plan (overheard text)');
      await unit.execute(`set search_path = pg_temp, public`);
    });
    const victim = mine.orm.em.fork({ session: { variables: { ...contextOfVisitor('Melodie alone') } } });
    const [plan] = await victim.transactional((unit) => unit.execute<Row[]>('select * from plan'));
    expect(plan).toHaveProperty('person_id');
    await mine.close();
  });
});

describe('a weaker database is noticed', () => {
  const weakened = async (sql: string, task: () => Promise<void>): Promise<void> => {
    await ask(home.superuserUrl, sql);
    await task().finally(async () => {
      for (const one of contextFunctions)
        await ask(home.superuserUrl, one.replace('create function', 'create or replace function'));
    });
  };
  const weaker = (find: string, by: string): string => {
    const [refuses = ''] = contextFunctions;
    if (!refuses.includes(find)) throw new Error(`There is no ${find}.`);
    return refuses.replace('create function', 'create or replace function').replace(find, by);
  };

  it('where plain settings are believed', { timeout: 120_000 }, async () => {
    const plain = [
      ['acting_person', 'uuid', 'app.actor'],
      ['acting_organization', 'uuid', 'app.organization'],
      ['acting_purpose', 'text', 'app.purpose'],
    ].map(
      ([name, type, from]) =>
        `create or replace function ${name}() returns ${type} language sql stable return nullif(current_setting('${from}', true), '')::${type}`,
    );
    await weakened(plain.join(';'), async () => {
      expect(await gains()).toContain('every plain setting');
    });
  });

  it.each([
    ['the signature is not compared', "return 'mac'", 'return null', 'another name in one’s own context'],
    ['a replaced key is believed', 'and (until is null or until > now())', '', 'a key that was replaced'],
    ['the time is not looked at', "return 'expired'", 'return null', 'an expired context'],
    ['the connection is not looked at', "return 'backend'", 'return null', 'another connection’s context'],
    [
      'any key will do',
      "if not found then return 'key'; end if;",
      'if not found then return null; end if;',
      'nobody’s key',
    ],
  ])('where %s', { timeout: 120_000 }, async (_, find, by, imposture) => {
    await weakened(weaker(find, by), async () => {
      expect(await gains()).toContain(imposture);
    });
    expect(await gains()).toEqual([]);
  });
});

describe('keys', () => {
  const next = contextKeyFrom(Buffer.alloc(32, 3));
  const codes = async (key: typeof next): Promise<readonly (readonly [string, string])[]> => {
    const persistence = await openPersistence({ url: home.applicationUrl, connections: 1, contextKey: key });
    try {
      return (await persistence.unsafe()).map(({ code, about }) => [code, about] as const);
    } finally {
      await persistence.close();
    }
  };
  const install = (...contextKeys: readonly (typeof next)[]) =>
    installContextKeys({ ownerUrl: home.ownerUrl, contextKeys });

  it('that the database does not know are refused at the start and at work, with what to do', async () => {
    expect(await codes(next)).toEqual([['context-refused', 'key']]);
    const other = await openDatabase({ url: home.applicationUrl, connections: 1, contextKey: next }, []);
    await expect(createWork(other)({ purpose: 'set-up' } as never, async () => 1)).rejects.toMatchObject({
      name: 'DatabaseUnavailable',
      code: 'context-refused',
    });
    await other.close();
  });

  it('change while it is served: both are believed for an hour, and the new one from the next transaction', async () => {
    let mine = contextKey;
    const serving = await openDatabase({ url: home.applicationUrl, connections: 2, contextKey: () => mine }, []);
    const answers = () =>
      serving.orm.em
        .fork({ session: { variables: { ...contextOfVisitor('Melodie alone') } } })
        .transactional((em) => em.execute<{ who: string }[]>('select acting_person()::text as who'));
    await install(contextKey, next);
    await install(next);
    expect([await codes(contextKey), await codes(next)]).toEqual([[], []]);
    const before = await answers();
    mine = next;
    expect([before, await answers()]).toEqual(Array(2).fill([{ who: contextOfVisitor('Melodie alone')['app.actor'] }]));
    await ask(home.superuserUrl, 'update peerness_context_key set until = now() where kid = ?', [contextKey.id]);
    expect([await codes(contextKey), await codes(next)]).toEqual([[['context-refused', 'key']], []]);
    await install(contextKey);
    await installContextKeys({ ownerUrl: home.ownerUrl, contextKeys: [contextKey], atOnce: true });
    expect([await codes(contextKey), await codes(next)]).toEqual([[], [['context-refused', 'key']]]);
    await serving.close();
  });

  it('are told to the database by its owner alone', async () => {
    const asApplication = installContextKeys({ ownerUrl: home.applicationUrl, contextKeys: [next] });
    await expect(asApplication).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('have 32 bytes', () => {
    expect(() => contextKeyFrom(Buffer.alloc(31))).toThrow(RangeError);
  });
});
