import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../src/database/open-database.js';
import { DatabaseUnavailable } from '../src/index.js';
import { translateProblem } from '../src/problems/translate-problem.js';
import { ask, openAsApplication, type TestDatabase, testDatabase } from './test-database.js';
import { uuidV7 } from './uuid-v7.js';

const [ana, ben] = [uuidV7(), uuidV7()];
const [wide, people] = [
  'select person.* from person order by id limit 100',
  'select id, since from person where id = any(array(select id from person))',
];
let home: TestDatabase;
let database: Database;

beforeAll(async () => {
  home = await testDatabase();
  database = await openAsApplication(home, 1);
  for (const person of [ana, ben])
    await ask(home.superuserUrl, 'insert into person (id, since) values (?, now())', [person]);
});
afterAll(async () => {
  await database?.close();
  await home?.drop();
});

const asked = (person: string, sql: string): Promise<readonly { readonly id: string }[]> =>
  database.orm.em
    .fork({ disableContextResolution: true, session: { variables: { 'app.actor': person, 'app.purpose': 'self' } } })
    .transactional((em) => em.execute<{ id: string }[]>(sql))
    .catch((thrown: unknown) => Promise.reject(translateProblem(thrown)));

const kept = async (text: string): Promise<number> => {
  const sql = 'select count(*)::int as id from pg_prepared_statements where statement = ?';
  const [row] = await database.orm.em.fork().execute<{ id: number }[]>(sql, [text]);
  return row?.id ?? 0;
};

describe('a question that is asked again on a connection', () => {
  it('is planned once, from its second time on, and still answers whoever acts then', async () => {
    await asked(ana, people);
    expect(await kept(people)).toBe(0);
    // Past the fifth time PostgreSQL no longer plans for what it was given.
    for (let time = 0; time < 8; time += 1) {
      expect((await asked(ana, people)).map(({ id }) => id)).toEqual([ana]);
      expect((await asked(ben, people)).map(({ id }) => id)).toEqual([ben]);
    }
    expect(await kept(people)).toBe(1);
  });

  it('is refused once as something to try again when a migration changed its columns, and answered from then on', async () => {
    for (let time = 0; time < 8; time += 1) await asked(ana, wide);
    expect(await kept(wide)).toBe(1);
    await ask(home.superuserUrl, 'alter table person add column pastime text');
    await expect(asked(ana, wide)).rejects.toEqual(new DatabaseUnavailable('connection-lost'));
    for (let time = 0; time < 3; time += 1)
      expect(await asked(ana, wide)).toEqual([expect.objectContaining({ id: ana, pastime: null })]);
  });

  it('keeps no more than three hundred shapes of questions, and answers the others all the same', async () => {
    const own = await openDatabase({ url: home.superuserUrl, connections: 1 }, []);
    try {
      for (let shape = 0; shape < 310; shape += 1)
        for (let time = 0; time < 2; time += 1)
          expect(await own.orm.em.fork().execute(`select ${shape}::int as "theSameWordsInTheirOwnShape"`)).toEqual([
            { theSameWordsInTheirOwnShape: shape },
          ]);
      const counted = await own.orm.em.fork().execute('select count(*)::int as n from pg_prepared_statements');
      expect(counted).toEqual([{ n: 300 }]);
    } finally {
      await own.close();
    }
  });
});
