import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withConnection } from '../../src/embedded-postgres/with-connection.js';
import { callers, forged, nobodies, organizationId } from './callers.js';
import { seed } from './canaries.js';
import { fingerprints } from './fingerprints.js';
import { aWorld, type ProofHome } from './home.js';
import { type Ids, readIds } from './ids.js';
import { asCaller, type Caller, readTables, type Row, seeAll, type Tables, tryOrder } from './raw-sql.js';
import { mayRead } from './whose-row.js';

let home: ProofHome;
let ids: Ids;
let all: Tables;
let client: Client;

beforeAll(async () => {
  home = await aWorld();
  ids = await readIds(home.superuserUrl, home.sealer);
  all = await readTables(home.superuserUrl);
  client = new Client({ connectionString: home.applicationUrl });
  await client.connect();
}, 300_000);

afterAll(async () => {
  await client?.end();
  await home?.drop();
});

/** By a wall; or of one's own, by the guard of what was published and stays as it is. */
const refusals: readonly string[] = ['42501', '2F003'];

interface Found {
  seen: number;
  readonly foreign: string[];
  readonly missed: string[];
}

/** What these callers read with `select *`, held against whose it is. */
async function look(who: readonly Caller[], tables: readonly string[] = [...all.keys()]): Promise<Found> {
  const found: Found = { seen: 0, foreign: [], missed: [] };
  for (const caller of who) {
    const seen = await asCaller(client, caller, () => seeAll(client, tables));
    for (const table of tables) {
      const rows = seen.get(table) ?? [];
      found.seen += rows.length;
      found.foreign.push(
        ...rows.filter((row) => !mayRead(all, caller, table, row)).map(() => `${caller.name}: ${table}`),
      );
      const may = (all.get(table) ?? []).filter((row) => mayRead(all, caller, table, row)).length;
      if (may > rows.length) found.missed.push(`${caller.name}: ${table}`);
    }
  }
  return found;
}

const asWren = (): Caller => ({
  name: 'wren',
  context: { 'app.actor': ids.people.get('harbor.wren') ?? '', 'app.purpose': 'self' },
});
const asStranger = (): Caller => ({
  name: 'a stranger',
  context: { 'app.actor': '01960000-0000-7000-8000-00000000ffff', 'app.purpose': 'self' },
});

describe('bare SQL as the application’s role', () => {
  it('is not a role that can do more', async () => {
    const { rows } = await client.query<Row>(
      'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, exists (select from pg_tables where tableowner = current_user) as owns from pg_roles where rolname = current_user',
    );
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: false },
    ]);
  });

  it('reads every row that is the caller’s to read and no other, in every table', { timeout: 300_000 }, async () => {
    const { seen, foreign, missed } = await look(callers(ids));
    console.log(
      `bare SQL: tables ${all.size} · callers ${callers(ids).length} · rows seen ${seen} · foreign ${foreign.length} · missed ${missed.length} · seed ${seed()}`,
    );
    expect(foreign).toEqual([]);
    expect(missed).toEqual([]);
    expect(seen).toBeGreaterThan(5_000);
  });

  it(
    'reads no row without a context, with half of one, or for a purpose there is not',
    { timeout: 300_000 },
    async () => {
      expect([...all].filter(([, rows]) => rows.length === 0).map(([table]) => table)).toEqual([]);
      const { seen } = await look(nobodies(ids));
      expect(seen).toBe(0);
      for (const purpose of forged) {
        const own = await look([
          {
            name: purpose,
            context: { ...asWren().context, 'app.purpose': purpose, 'app.organization': organizationId(ids, 'harbor') },
          },
        ]);
        expect(own.foreign).toEqual([]);
      }
    },
  );

  it('adds, changes and removes nothing of anybody else’s', { timeout: 300_000 }, async () => {
    const before = await fingerprints(home.superuserUrl);
    const came: string[] = [];
    let tried = 0;
    const harbor = organizationId(ids, 'harbor');
    const histories = ['organization_event', 'outbox'];
    for (const [table, rows] of all) {
      for (const caller of [asWren(), asStranger(), { name: 'nobody', context: {} }]) {
        // An organization's people write its history: what they may not do is write another's.
        const isTheirs = (row: Row): boolean =>
          Object.values(row).includes(caller.context['app.actor'] ?? 'nobody') ||
          (histories.includes(table) && caller.name === 'wren' && row['organization_id'] === harbor);
        const theirs = rows.filter((row) => !mayRead(all, caller, table, row) && !isTheirs(row)).slice(0, 5);
        for (const row of theirs) {
          tried += 1;
          const outcome = await tryOrder(
            client,
            caller,
            `insert into "${table}" select * from jsonb_populate_record(null::"${table}", $1::jsonb)`,
            [JSON.stringify(row)],
          );
          if (outcome !== '42501') came.push(`${caller.name} adds to ${table}: ${outcome}`);
        }
        const column = Object.keys(rows[0] ?? {})[0] ?? '';
        for (const order of [`update "${table}" set "${column}" = "${column}"`, `delete from "${table}"`]) {
          tried += 1;
          const outcome = await tryOrder(client, caller, order);
          const own = rows.filter((row) => mayRead(all, caller, table, row)).length;
          if (typeof outcome === 'number' ? outcome > own : !refusals.includes(outcome))
            came.push(`${caller.name}: ${order}: ${outcome}`);
        }
      }
    }
    console.log(`forged orders ${tried} · came through ${came.length}`);
    expect(came).toEqual([]);
    expect(await fingerprints(home.superuserUrl)).toEqual(before);
  });
});

describe('the same look, where a wall has fallen', () => {
  it('finds foreign rows in each table whose wall is taken away', { timeout: 300_000 }, async () => {
    const blind: string[] = [];
    await withConnection(home.superuserUrl, async (superuser) => {
      for (const table of all.keys()) {
        await superuser.query(`alter table "${table}" disable row level security`);
        const { foreign } = await look([asStranger()], [table]);
        if (foreign.length === 0) blind.push(table);
        await superuser.query(`alter table "${table}" enable row level security`);
      }
    });
    expect(blind).toEqual([]);
  });

  it('misses rows where the policy that lets the person read is dropped', { timeout: 300_000 }, async () => {
    await withConnection(home.superuserUrl, async (superuser) => {
      await superuser.query('drop policy read_by_the_person on statement');
      const { missed } = await look([asWren()], ['statement']);
      expect(missed).toEqual(['wren: statement']);
    });
  });
});
