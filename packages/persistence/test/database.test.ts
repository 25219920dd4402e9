import { inspect } from 'node:util';
import { selfScope } from '@peerness/core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Database, openDatabase } from '../src/database/open-database.js';
import { ContactCardRow } from '../src/connection/contact-card-row.js';
import { createWork, DatabaseUnavailable, openPersistence } from '../src/index.js';
import { PlanRow } from '../src/plan/plan-row.js';
import { translateProblem } from '../src/problems/translate-problem.js';
import { rows } from '../src/rows.js';
import { ask, contextKey, openAsApplication, type TestDatabase, testDatabase } from './test-database.js';
import { uuidV7 } from './uuid-v7.js';

const secret = 'CANARY i have been sober for nine days';
const person = uuidV7();
let home: TestDatabase;
let database: Database;

beforeAll(async () => {
  home = await testDatabase();
  database = await openAsApplication(home, 4);
  await ask(home.superuserUrl, 'insert into person (id, since) values (?, now())', [person]);
});
afterAll(async () => {
  await database?.close();
  await home?.drop();
});

const inTransaction = <Answer>(task: (em: Database['orm']['em']) => Promise<Answer>, of = database): Promise<Answer> =>
  of.orm.em
    .fork({ disableContextResolution: true, session: { variables: { 'app.actor': person, 'app.purpose': 'self' } } })
    .transactional((em) => task(em))
    .catch((thrown: unknown) => Promise.reject(translateProblem(thrown)));

describe('a statement', () => {
  it('writes nothing down, neither itself nor what was put into it', async () => {
    const written: string[] = [];
    const spies = [
      ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((how) =>
        vi.spyOn(console, how).mockImplementation((...words) => void written.push(words.map(String).join(' '))),
      ),
      ...[process.stdout, process.stderr].map((stream) =>
        vi.spyOn(stream, 'write').mockImplementation((words) => written.push(String(words)) > 0),
      ),
    ];
    try {
      await inTransaction((em) => em.execute('select ?::text as words', [secret]));
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
    expect(written.filter((words) => /CANARY|select|begin|commit/.test(words))).toEqual([]);
  });

  it('never has a person’s words in its text, where logs and other sessions could read them', async () => {
    const id = uuidV7();
    const text = await inTransaction(async (em) => {
      const [me] = await em.execute<{ pid: number }[]>('select pg_backend_pid() as pid');
      await em.insert(PlanRow, { personId: person, id, title: secret, draftedAt: new Date(), version: 1 });
      const inserted = await ask<{ query: string }>(
        home.superuserUrl,
        'select query from pg_stat_activity where pid = ?',
        [me?.pid],
      );
      await em.nativeUpdate(PlanRow, { personId: person, id }, { title: `${secret} and ten` });
      const updated = await ask<{ query: string }>(
        home.superuserUrl,
        'select query from pg_stat_activity where pid = ?',
        [me?.pid],
      );
      return [inserted[0]?.query, updated[0]?.query];
    });
    expect(text[0]).toMatch(/^insert into "plan"/);
    expect(text[1]).toMatch(/^update "plan"/);
    for (const one of text) {
      expect(one).not.toContain('CANARY');
      expect(one).toContain('$');
    }
    expect(await ask(home.superuserUrl, 'select title from plan where id = ?', [id])).toEqual([
      { title: `${secret} and ten` },
    ]);
  });

  it.each([`'; drop table plan; --`, `\\'`, '$1', '?', '??', '\\?', `{"$ne":null}`, "E'\\x41'", '🙂 ‮ تجربة'])(
    'keeps %j as it is',
    async (words) => {
      const connectionId = uuidV7();
      await inTransaction((em) => em.insert(ContactCardRow, { personId: person, connectionId, words }));
      const read = await inTransaction((em) =>
        em.find(ContactCardRow, { connectionId, words }, { disableIdentityMap: true }),
      );
      expect(read.map((row) => row.words)).toEqual([words]);
    },
  );
});

describe('what PostgreSQL refuses', () => {
  const card = (connection: string, words = secret) => [person, connection, words];
  const connection = uuidV7();

  it.each([
    [
      'a second row',
      'LostRace',
      'already-there',
      'insert into contact_card values (?, ?, ?), (?, ?, ?)',
      () => [...card(connection), ...card(connection)],
    ],
    [
      'a missing value',
      'WriteRefused',
      'missing-value',
      'insert into contact_card (person_id, connection_id, words) values (?, null, ?)',
      () => [person, secret],
    ],
    [
      'a broken check',
      'WriteRefused',
      'check',
      'insert into statement values (?, ?, 0, ?, ?, ?, now())',
      () => [person, connection, 'x', secret, secret],
    ],
    [
      'a broken reference',
      'WriteRefused',
      'reference',
      "insert into statement values (?, ?, 0, ?, ?, 'gladly', now())",
      () => [person, connection, 'x', secret],
    ],
    [
      'somebody else’s row',
      'WriteRefused',
      'wall',
      'insert into contact_card values (?, ?, ?)',
      () => [uuidV7(), connection, secret],
    ],
    ['an unfit value', 'WriteRefused', 'unfit-value', 'select ?::text::integer', () => [secret]],
    ['what the role may not do', 'WriteRefused', 'not-allowed', 'truncate plan', () => []],
    ['nonsense', 'DatabaseFault', '42601', `selec '${secret}'`, () => []],
  ])('%s comes out as a code, without a word of it', async (_, name, code, sql, params) => {
    const thrown: unknown = await inTransaction((em) => em.execute(sql, params())).catch((one: unknown) => one);
    expect(thrown).toMatchObject({ name, code });
    const everything = [
      inspect(thrown, { depth: 9, showHidden: true }),
      JSON.stringify(thrown),
      String(thrown),
      (thrown as Error).stack,
    ].join();
    expect(everything).not.toContain('CANARY');
    expect(everything).not.toContain(person);
    expect((thrown as Error).cause).toBeUndefined();
  });
});

describe('waiting', () => {
  const code = (promise: Promise<unknown>) =>
    promise.then(
      () => 'answered',
      (thrown: unknown) => (thrown instanceof DatabaseUnavailable ? thrown.code : thrown),
    );
  const impatient = { connectMs: 300, statementMs: 300, lockMs: 200, idleMs: 300 };
  const open = (url = home.applicationUrl) =>
    openDatabase({ url, connections: 2, patience: impatient, contextKey }, rows);

  it('for a server that is not there ends', async () => {
    const nowhere = await open('postgresql://someone@127.0.0.1:1/nowhere');
    expect(await code(inTransaction((em) => em.execute('select 1'), nowhere))).toBe('unreachable');
    await nowhere.close();
  });

  it('for a database that is not there ends, and none is made', async () => {
    const url = new URL(home.applicationUrl);
    url.pathname = '/peerness_no_such_database';
    const nowhere = await open(url.href);
    expect(await code(inTransaction((em) => em.execute('select 1'), nowhere))).toBe('no-such-database');
    await nowhere.close();
  });

  it('for a statement, a lock and an idle task ends', async () => {
    const mine = await open();
    const sleep = (seconds: number) => inTransaction((em) => em.execute('select pg_sleep(?)', [seconds]), mine);
    expect(await code(sleep(5))).toBe('took-too-long');

    const connectionId = uuidV7();
    await inTransaction((em) => em.insert(ContactCardRow, { personId: person, connectionId, words: 'a' }));
    const touch = (em: Database['orm']['em']) =>
      em.nativeUpdate(ContactCardRow, { personId: person, connectionId }, { words: 'b' });
    expect(await inTransaction(async (em) => [await touch(em), await code(inTransaction(touch, mine))])).toEqual([
      1,
      'locked-too-long',
    ]);

    const idle = inTransaction(async (em) => {
      await new Promise((done) => setTimeout(done, 700));
      return em.execute('select 1');
    }, mine);
    expect(['took-too-long', 'connection-lost']).toContain(await code(idle));
    await mine.close();
  });

  it('beyond the last connection ends, and says why', async () => {
    const mine = await openDatabase(
      { url: home.applicationUrl, connections: 1, patience: { connectMs: 200 }, contextKey },
      rows,
    );
    let begun = (): void => undefined;
    const busy = new Promise<void>((resolve) => (begun = resolve));
    const held = inTransaction((em) => {
      begun();
      return em.execute('select pg_sleep(0.6)');
    }, mine);
    await busy;
    expect(await code(inTransaction((em) => em.execute('select 1'), mine))).toBe('too-many-waiting');
    await held;
    expect(await code(inTransaction((em) => em.execute('select 1'), mine))).toBe('answered');
    await mine.close();
  });
});

describe('a connection the server ends', () => {
  it('in the middle of a transaction costs the pool no place', async () => {
    const mine = await openDatabase(
      { url: home.applicationUrl, connections: 3, patience: { connectMs: 500 }, contextKey },
      rows,
    );
    const cutOff = (): Promise<unknown> =>
      inTransaction(async (em) => {
        const [me] = await em.execute<{ pid: number }[]>('select pg_backend_pid() as pid');
        await ask(home.superuserUrl, 'select pg_terminate_backend(?)', [me?.pid]);
        return em.execute('select 1');
      }, mine).catch((thrown: unknown) => thrown);
    for (let round = 0; round < 3; round += 1) {
      for (const thrown of await Promise.all([cutOff(), cutOff(), cutOff()]))
        expect(thrown).toBeInstanceOf(DatabaseUnavailable);
    }
    const after = await Promise.all(
      [1, 2, 3].map(() => inTransaction((em) => em.execute<{ one: number }[]>('select 1 as one'), mine)),
    );
    expect(after).toEqual([[{ one: 1 }], [{ one: 1 }], [{ one: 1 }]]);
    await mine.close();
  });
});

describe('work', () => {
  it('started inside work is refused at once instead of waiting for itself', async () => {
    const work = createWork(database);
    const scope = selfScope(person as Parameters<typeof selfScope>[0]);
    await expect(work(scope, () => work(scope, async () => 1))).rejects.toMatchObject({ code: 'work-inside-work' });
  });

  it('tells whether the database answers, and whether a server may start', async () => {
    const persistence = await openPersistence({ url: home.applicationUrl, connections: 2, contextKey });
    await persistence.ping();
    expect(await persistence.unsafe()).toEqual([]);
    await persistence.close();
    const nowhere = await openPersistence({ url: 'postgresql://someone@127.0.0.1:1/nowhere', contextKey });
    await expect(nowhere.ping()).rejects.toMatchObject({ name: 'DatabaseUnavailable', code: 'unreachable' });
    await nowhere.close();
  });

  it.each([
    ['ten minutes ahead of PostgreSQL’s', 600_000, 'behind'],
    ['ten minutes behind it', -600_000, 'ahead'],
    ['half a minute ahead', 30_000, undefined],
  ])('refuses to start with a clock %s, unless it is less than a minute', async (_, ahead, said) => {
    const persistence = await openPersistence({ url: home.applicationUrl, connections: 2, contextKey });
    const now = Date.now.bind(Date);
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => now() + ahead);
    try {
      expect(await persistence.unsafe()).toEqual(
        said === undefined
          ? []
          : [
              {
                code: 'clock-differs',
                about: expect.stringContaining(said) as unknown,
                doThis: expect.any(String) as unknown,
              },
            ],
      );
    } finally {
      clock.mockRestore();
      await persistence.close();
    }
  });
});
