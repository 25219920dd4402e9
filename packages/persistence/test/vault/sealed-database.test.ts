import { eraseScope, type Work } from '@peerness/core';
import { daysAfter, someTime } from '@peerness/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/open-database.js';
import {
  createVault,
  createWork,
  keysInMemory,
  openPersistence,
  sealDatabase,
  type SealProgress,
} from '../../src/index.js';
import { sealedTables } from '../../src/vault/sealed-tables.js';
import { ask, contextKey, openAsApplication, type TestDatabase, testDatabase } from '../test-database.js';
import { uuidV7 } from '../uuid-v7.js';
import { readEverything } from '../visit.js';
import { type FullWorld, fullWorld } from '../world.js';
import { readable } from './readable-words.js';
import { listening, opens, putBack, type SealedValue, sealedValues } from './sealed-world.js';

const keys = keysInMemory();
const problems: Error[] = [];
const vault = listening(keys, (problem) => problems.push(problem));
const homes: TestDatabase[] = [];
const open: Database[] = [];
let [home, plainHome]: TestDatabase[] = [];
let [world, plainWorld]: FullWorld[] = [];

const aHome = async (): Promise<{ home: TestDatabase; database: Database }> => {
  const home = await testDatabase();
  const database = await openAsApplication(home, 2);
  homes.push(home);
  open.push(database);
  return { home, database };
};

beforeAll(async () => {
  const [sealed, plain] = [await aHome(), await aHome()];
  [home, plainHome] = [sealed.home, plain.home];
  world = await fullWorld({ work: createWork(sealed.database, vault), newId: uuidV7 });
  plainWorld = await fullWorld({ work: createWork(plain.database), newId: uuidV7 });
}, 240_000);

afterAll(async () => {
  for (const one of open) await one.close();
  for (const one of homes) await one.drop();
});

const url = (one: TestDatabase | undefined = home): string => one?.superuserUrl ?? '';
const town = () => (world as FullWorld).town;

const columnsOf = (values: readonly SealedValue[]): readonly string[] =>
  [...new Set(values.map(({ table, column }) => `${table}.${column}`))].sort();

describe('a database with every word sealed', () => {
  it('holds no word in any column of any table that was given to be sealed', async () => {
    expect(vault.heard.size).toBeGreaterThan(15);
    expect(readable(await readEverything(url()), vault.heard)).toEqual([]);
  });

  it('would be found out: one that is kept as it is holds them in every one of those columns', async () => {
    const [plain, sealed] = [await readEverything(url(plainHome)), await readEverything(url())];
    const heard = readable(plain, vault.heard);
    const expected = columnsOf(sealedValues(sealed)).filter((column) => heard.includes(column));
    expect(expected.length).toBeGreaterThanOrEqual(18);
    expect(heard.length).toBeGreaterThanOrEqual(expected.length);
  });

  it('is sealed in no column but those that are listed, and opens where its row says', async () => {
    const all = await readEverything(url());
    const values = sealedValues(all);
    expect(values.filter(({ text }) => !text.startsWith('sealed:'))).toEqual([]);
    const elsewhere = [...all].flatMap(([table, rows]) =>
      rows.flatMap((row) =>
        Object.entries(row)
          .filter(([, value]) => JSON.stringify(value).includes('sealed:'))
          .map(([column]) => `${table}.${column}`),
      ),
    );
    const listed = Object.entries(sealedTables).flatMap(([table, { columns }]) =>
      columns.map((column) => `${table}.${column}`),
    );
    expect(elsewhere.filter((column) => !listed.includes(column))).toEqual([]);
    expect(new Set(elsewhere).size).toBeGreaterThanOrEqual(22);
    expect(values.filter((one) => opens(vault, one) !== 'opened')).toEqual([]);
  });

  it('opens nothing that was moved to another row, another owner or another column by hand', async () => {
    const values = sealedValues(await readEverything(url()));
    let tried = 0;
    for (const one of values)
      for (const other of values) {
        if (one === other || one.text === other.text) continue;
        const moved = opens(vault, { ...other, text: one.text });
        if (moved === 'opened') throw new Error(`${one.table}.${one.column} opens as ${other.table}.${other.column}`);
        tried += 1;
      }
    expect(tried).toBeGreaterThan(2_000);
  });

  it('leaves a plan that was tampered with out of a list, tells of it without its words, and gives the others', async () => {
    const { amir, melodie, work, self } = town();
    const plansOf = (person: typeof amir) => work(self(person), ({ plans }) => plans.of(person));
    const [before] = [await plansOf(melodie), (problems.length = 0)];
    const second = { id: uuidV7() as never, owner: melodie, title: 'Another', draftedAt: someTime, sections: [] };
    await work(self(melodie), ({ plans }) => plans.keep({ value: second, version: 0 }, []));
    await ask(
      url(),
      `update plan_entry set words = (select words from plan_entry where person_id = ? limit 1) where person_id = ?`,
      [amir, melodie],
    );
    expect((await plansOf(melodie)).map(({ value }) => value.title)).toEqual(['Another']);
    expect(problems.map(String)).toEqual(['WordsUnreadable: plan_entry.words: no-key']);
    const [spoilt] = before;
    await expect(work(self(melodie), ({ plans }) => plans.find(spoilt?.value.id as never))).rejects.toMatchObject({
      name: 'WordsUnreadable',
      code: 'no-key',
    });
    expect(await plansOf(amir)).toHaveLength(1);
    await work(self(melodie), ({ profiles }) => profiles.find(melodie));
    await ask(url(), `update profile set name = 'Somebody else' where person_id = ?`, [melodie]);
    await expect(work(self(melodie), ({ profiles }) => profiles.find(melodie))).rejects.toMatchObject({
      code: 'not-sealed',
    });
  });

  it('opens no word of a person who was erased, not even from an older dump; of everybody else, every word', async () => {
    const { amir, corinna, work } = town();
    const dump = await readEverything(url());
    const values = sealedValues(dump);
    const of = (person: string): readonly SealedValue[] =>
      values.filter(({ table, row }) => (sealedTables[table]?.owners ?? []).some((one) => row[one] === person));
    const readableOf = (person: string) => of(person).filter((one) => opens(vault, one) === 'opened');
    expect(readableOf(amir).length).toBeGreaterThan(20);
    const theirs = of(amir);
    const others = values.filter((one) => !theirs.includes(one) && opens(vault, one) === 'opened');

    await work(eraseScope(amir), ({ erasures }) => erasures.destroy(amir, daysAfter(someTime, 7)));
    for (const [table, rows] of dump)
      await putBack(
        url(),
        table,
        rows.filter((row) => JSON.stringify(row).includes(amir)),
      );

    const back = sealedValues(await readEverything(url()));
    expect(back.filter(({ text }) => of(amir).some((one) => one.text === text)).length).toBe(of(amir).length);
    expect(new Set(of(amir).map((one) => opens(vault, one)))).toEqual(new Set(['no-key']));
    expect(others.filter((one) => opens(vault, one) !== 'opened')).toEqual([]);
    expect(readableOf(corinna).length).toBeGreaterThan(5);
    expect(await work(town().self(amir), ({ plans }) => plans.of(amir))).toEqual([]);
  });
});

describe('a process that dies before it destroys the key of somebody erased', () => {
  it('leaves them forsaken, and the next sweep destroys it; whoever is still there keeps theirs', async () => {
    const { home: where, database } = await aHome();
    const kept = keysInMemory();
    const dying = createVault({ ...kept, destroy: () => undefined });
    const { town } = await fullWorld({ work: createWork(database, dying), newId: uuidV7 });
    const { amir, melodie } = town;
    await town.work(eraseScope(amir), ({ erasures }) => erasures.destroy(amir, daysAfter(someTime, 7)));
    await town
      .work(eraseScope(melodie), async ({ erasures }) => {
        await erasures.ask({ person: melodie, askedAt: someTime, dueAt: someTime });
        await erasures.destroy(melodie, daysAfter(someTime, 7));
        throw new Error('undone');
      })
      .catch(() => undefined);
    kept.forsake(melodie);
    // With the one who was gone before.
    expect(kept.forsaken()).toHaveLength(3);
    expect(kept.forsaken()).toEqual(expect.arrayContaining([amir, melodie]));

    const persistence = await openPersistence({ url: where.applicationUrl, contextKey, vault: createVault(kept) });
    expect(await persistence.sweepKeys()).toBe(2);
    expect(await persistence.sweepKeys()).toBe(0);
    await persistence.close();
    expect(() => kept.toSeal(amir)).toThrow('erased');
    expect(kept.toSeal(melodie).key).toHaveLength(32);
  });
});

describe('a database that was kept as it is', () => {
  it('is taken up by no keys until it is sealed, once; then it is what it was, and opens with those keys alone', async () => {
    const { superuserUrl, ownerUrl, applicationUrl } = plainHome as TestDatabase;
    const { town } = plainWorld as FullWorld;
    const fresh = keysInMemory();
    const codes = async (given?: ReturnType<typeof createVault>): Promise<readonly string[]> => {
      const persistence = await openPersistence({ url: applicationUrl, contextKey, ...(given && { vault: given }) });
      try {
        return (await persistence.unsafe()).map(({ code }) => code);
      } finally {
        await persistence.close();
      }
    };
    const [mine, others] = [createVault(fresh), createVault(keysInMemory())];
    expect([await codes(), await codes(mine)]).toEqual([[], ['not-sealed']]);
    const before = await told(town.work, town);
    const walls = () =>
      ask(
        superuserUrl,
        `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relforcerowsecurity order by 1`,
      );
    const walledBefore = await walls();

    const progress: SealProgress[] = [];
    const cutOff = sealDatabase({
      ownerUrl,
      vault: mine,
      atOnce: 2,
      onProgress: (one) => {
        progress.push(one);
        if (progress.length === 5) throw new Error('cut off');
      },
    });
    await expect(cutOff).rejects.toThrow('cut off');
    expect(await codes(mine)).toEqual(['not-sealed']);
    expect(await walls()).toEqual(walledBefore);
    await expect(sealDatabase({ ownerUrl, vault: others })).rejects.toMatchObject({ code: 'other-keys' });

    const { sealed } = await sealDatabase({ ownerUrl, vault: mine, atOnce: 2 });
    expect(sealed).toBeGreaterThan(20);
    expect(await sealDatabase({ ownerUrl, vault: mine })).toMatchObject({ sealed: 0 });
    expect([await codes(), await codes(mine), await codes(others)]).toEqual([['sealed'], [], ['other-keys']]);
    expect(await walls()).toEqual(walledBefore);
    expect(sealedValues(await readEverything(superuserUrl)).filter((one) => opens(mine, one) !== 'opened')).toEqual([]);

    const database = await openAsApplication(plainHome as TestDatabase, 2);
    open.push(database);
    expect(await told(createWork(database, mine), town)).toEqual(before);
  });

  it('that is empty is taken up by the first keys that come, for good', async () => {
    const { home: empty } = await aHome();
    const [first, second] = [createVault(keysInMemory()), createVault(keysInMemory())];
    const codes = async (given?: typeof first): Promise<readonly string[]> => {
      const persistence = await openPersistence({
        url: empty.applicationUrl,
        contextKey,
        ...(given && { vault: given }),
      });
      return persistence
        .unsafe()
        .then((all) => all.map(({ code }) => code))
        .finally(() => persistence.close());
    };
    expect([await codes(first), await codes(first), await codes(second), await codes()]).toEqual([
      [],
      [],
      ['other-keys'],
      ['sealed'],
    ]);
  });
});

/** What the ports tell of everybody's words. */
async function told(work: Work, { amir, melodie, corinna, harbor, lighthouse, self, match }: FullWorld['town']) {
  const people = [amir, melodie, corinna];
  return Promise.all(
    people.map(async (person) => [
      await work(self(person), async (ports) => [
        await ports.profiles.find(person),
        await ports.plans.of(person),
        await ports.connections.of(person),
        await ports.directives.givenBy(person),
        await ports.boundaries.setBy(person),
        await ports.conflicts.declaredBy(person),
        await ports.concerns.reportedBy(person),
        await ports.importedEntries.aboutMe(person),
        await ports.legalDemands.about(person),
        await ports.broughtHistories.of(person),
      ]),
      await Promise.all(
        [harbor, lighthouse].map(({ id }) =>
          work(match(person, { id } as typeof harbor), async (ports) => [
            await ports.presences.candidates(id),
            await ports.wishes.of(person, id),
            await ports.asks.setBy(id, person),
          ]).catch(() => 'not there'),
        ),
      ),
    ]),
  );
}
