import { categoryOfDimension, type DimensionId, eraseScope, type PersonId } from '@peerness/core';
import { nobody } from '@peerness/core/record';
import { daysAfter, someTime } from '@peerness/core/testing';
import { destroyDue } from '@peerness/core/use-cases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../src/database/open-database.js';
import { createWork } from '../src/index.js';
import { openAsApplication, type TestDatabase, testDatabase } from './test-database.js';
import { uuidV7 } from './uuid-v7.js';
import { readEverything } from './visit.js';
import type { Everything } from './who-may-see.js';
import { type FullWorld, fullWorld } from './world.js';

let home: TestDatabase;
let database: Database;
let world: FullWorld;

beforeAll(async () => {
  home = await testDatabase();
  database = await openAsApplication(home, 2);
  world = await fullWorld({ work: createWork(database), newId: uuidV7 });
}, 120_000);

afterAll(async () => {
  await database?.close();
  await home?.drop();
});

/** In how many rows of each table this text stands, with or without hyphens. */
function found(all: Everything, text: string): Record<string, number> {
  const bare = text.replaceAll('-', '');
  const counts = [...all].map(([table, rows]): [string, number] => [
    table,
    rows.filter((row) => JSON.stringify(row).replaceAll('-', '').includes(bare)).length,
  ]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

const sizes = (all: Everything): Record<string, number> =>
  Object.fromEntries([...all].map(([table, rows]) => [table, rows.length]));

describe('a person who is erased', () => {
  it('is named by no row of any table any more, and nobody else loses one', async () => {
    const { amir, corinna, melodie, work, self } = world.town;
    const before = await readEverything(home.superuserUrl);
    expect(Object.keys(found(before, amir)).length).toBeGreaterThan(15);
    const ofOthers = (['profile', 'plan', 'wish_list', 'reply', 'presence'] as const).map((table) => [
      table,
      (before.get(table) ?? []).filter((row) => row['person_id'] !== amir),
    ]);

    await work(eraseScope(amir), ({ erasures }) => erasures.destroy(amir, daysAfter(someTime, 7)));

    const after = await readEverything(home.superuserUrl);
    expect(found(after, amir)).toEqual({});
    for (const [table, rows] of ofOthers) expect(after.get(table as string), String(table)).toEqual(rows);
    expect(Object.keys(found(after, nobody))).toEqual(
      expect.arrayContaining(['access', 'connection', 'organization_event', 'person', 'person_event']),
    );
    expect(sizes(after)['connection']).toBe(sizes(before)['connection']);
    expect(after.get('erased_count')?.map(({ people }) => people)).toEqual(expect.arrayContaining([1, 2]));
    for (const person of [corinna, melodie] as readonly PersonId[]) {
      const places = await work(self(person), ({ memberships }) => memberships.of(person));
      expect(places.filter(({ value }) => !value.guest)).toHaveLength(1);
    }
    expect(await work(self(corinna), ({ memberships }) => memberships.of(corinna))).toHaveLength(2);
  });

  it('would be found by the same look if one table were left out', async () => {
    const all = await readEverything(home.superuserUrl);
    expect(Object.keys(found(all, world.town.melodie)).length).toBeGreaterThan(15);
  });

  it('stays where a hold names them, and is named by no other row', async () => {
    const { melodie, work, self } = world.town;
    const at = daysAfter(someTime, 7);
    await work(self(melodie), ({ erasures }) => erasures.ask({ person: melodie, askedAt: someTime, dueAt: someTime }));
    expect(await destroyDue(work, at)).toEqual({ destroyed: 0, held: 1 });
    const left = await readEverything(home.superuserUrl);
    expect(Object.keys(found(left, melodie)).sort()).toEqual([
      'access',
      'erasure',
      'identity',
      'imported_entry',
      'legal_demand',
      'legal_hold',
      'membership',
      'person',
      'person_event',
      'session',
      'sign_out',
    ]);
    const categories = left.get('legal_hold')?.find((row) => row['person_id'] === melodie)?.['categories'];
    expect(categories).toEqual(['everyday']);
    const dimensions = (left.get('imported_entry') ?? [])
      .filter((row) => row['person_id'] === melodie)
      .map((row) => categoryOfDimension(row['dimension'] as DimensionId));
    expect(new Set(dimensions)).toEqual(new Set(['everyday']));
  });
});

describe('what somebody was shown', () => {
  it('goes with whoever it was shown to: no grant names them, and no other is lost', async () => {
    const { corinna, work, self } = (await fullWorld({ work: createWork(database), newId: uuidV7 })).town;
    const grants = async (): Promise<readonly Record<string, unknown>[]> =>
      (await readEverything(home.superuserUrl)).get('access_grant') ?? [];
    const before = await grants();
    const others = before.filter((one) => one['person_id'] !== corinna && one['recipient_id'] !== corinna);
    expect(before.filter((one) => one['recipient_id'] === corinna).length).toBeGreaterThan(0);

    await work(self(corinna), ({ erasures }) => erasures.ask({ person: corinna, askedAt: someTime, dueAt: someTime }));
    await work(eraseScope(corinna), ({ erasures }) => erasures.destroy(corinna, daysAfter(someTime, 7)));

    expect(await grants()).toEqual(others);
  });
});
