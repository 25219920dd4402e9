import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUpScope } from '@peerness/core';
import { daysAfter, someTime } from '@peerness/core/testing';
import { destroyDue, removeOverdue } from '@peerness/core/use-cases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/open-database.js';
import {
  createVault,
  createWork,
  keysInMemory,
  makeBackup,
  openPersistence,
  openSealed,
  restoreBackup,
} from '../../src/index.js';
import {
  application,
  ask,
  contextKey,
  emptyDatabase,
  openAsApplication,
  type TestDatabase,
  testDatabase,
} from '../test-database.js';
import { uuidV7 } from '../uuid-v7.js';
import { type FullWorld, fullWorld } from '../world.js';

const keys = keysInMemory();
/** As a process does that dies before it destroys anything. */
let isDying = false;
const vault = createVault({ ...keys, destroy: (owner) => (isDying ? undefined : keys.destroy(owner)) });
const folder = mkdtempSync(join(tmpdir(), 'peerness-retained-'));
const file = join(folder, 'one.backup');
const homes: TestDatabase[] = [];
const at = daysAfter(someTime, 7);
let home: TestDatabase;
let database: Database;
let world: FullWorld;
let nameless: readonly string[];
/** When the first term ends, and the last. */
let [first, over]: Date[] = [];

const keep = <One extends TestDatabase>(one: One): One => {
  homes.push(one);
  return one;
};
const retained = (one: TestDatabase) =>
  ask<{ person: string }>(
    one.superuserUrl,
    'select person_id::text as person from imported_entry where keep_until is not null order by 1',
  ).then((rows) => rows.map(({ person }) => person));
const people = (one: TestDatabase, ids: readonly string[]) =>
  ask(one.superuserUrl, 'select 1 from person where id::text in (select jsonb_array_elements_text(?::jsonb))', [
    JSON.stringify(ids),
  ]).then(({ length }) => length);
const restored = async (): Promise<TestDatabase> => {
  const target = keep(await emptyDatabase());
  const settings = { application, contextKeys: [contextKey], keys, file };
  await restoreBackup({ ownerUrl: target.ownerUrl, ...settings });
  return target;
};
const forget = async (one: TestDatabase): Promise<void> => {
  const persistence = await openPersistence({ url: one.applicationUrl, contextKey, vault });
  expect(await persistence.unsafe()).toEqual([]);
  await destroyDue(persistence.work, new Date());
  await persistence.close();
};

beforeAll(async () => {
  home = keep(await testDatabase());
  database = await openAsApplication(home, 2);
  await ask(home.superuserUrl, 'insert into peerness_vault (vault, sealed) values (?, true)', [vault.id]);
  world = await fullWorld({ work: createWork(database, vault), newId: uuidV7 });
  const { amir, harbor, lighthouse, self, work } = world.town;
  for (const { id: organization } of [harbor, lighthouse])
    await work(setUpScope(), ({ retentionTerms }) =>
      retentionTerms.keep({ organization, category: 'organization-entries', days: 30, basis: 'A law', from: someTime }),
    );
  await work(self(amir), ({ erasures }) => erasures.ask({ person: amir, askedAt: someTime, dueAt: someTime }));
  await destroyDue(work, at);
  nameless = await retained(home);
  const [ends] = await ask<{ first: string; last: string }>(
    home.superuserUrl,
    'select min(keep_until)::text as first, max(keep_until)::text as last from imported_entry',
  );
  [first, over] = [new Date(ends?.first ?? ''), new Date(ends?.last ?? '')];
  await makeBackup({ url: home.superuserUrl, application: application.name, keys, file, at });
}, 600_000);

afterAll(async () => {
  await database?.close();
  for (const one of homes) await one.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('what an organization keeps of somebody who is gone', { timeout: 600_000 }, () => {
  it('opens until its term is over, for whoever has the keys, from a backup, too: the control', async () => {
    expect(nameless.length).toBeGreaterThan(1);
    expect(nameless).not.toContain(world.town.amir);
    expect(await removeOverdue(world.town.work, new Date(Number(first) - 1))).toBe(0);
    expect(await retained(home)).toEqual(nameless);
    const copy = await restored();
    expect(await retained(copy)).toEqual(nameless);
    expect(await openSealed(copy.superuserUrl, keys, 10_000)).toMatchObject({ erased: 0, unreadable: {} });
  });

  it('then goes: entries, the people without a name they were kept about, and their keys; nobody else loses one', async () => {
    const [{ all } = { all: 0 }] = await ask<{ all: number }>(
      home.superuserUrl,
      'select count(*)::integer as all from person',
    );
    isDying = true;
    expect(await removeOverdue(world.town.work, over as Date)).toBe(nameless.length);
    isDying = false;
    expect(await removeOverdue(world.town.work, over as Date)).toBe(0);
    expect([await retained(home), await people(home, nameless)]).toEqual([[], 0]);
    expect(await ask(home.superuserUrl, 'select 1 from person')).toHaveLength(all - new Set(nameless).size);
    // Whoever died between leaves them forsaken, and the hourly sweep sees to it.
    expect(keys.forsaken()).toEqual(expect.arrayContaining([...new Set(nameless)]));
    const persistence = await openPersistence({ url: home.applicationUrl, contextKey, vault });
    expect(await persistence.sweepKeys()).toBe(new Set(nameless).size);
    await persistence.close();
    expect(keys.destroyed()).toEqual(expect.arrayContaining([...new Set(nameless)]));
    for (const one of nameless) expect(() => keys.toSeal(one)).toThrow('erased');
  });

  it('does not open from the older backup any more, is not kept for another term, and goes at the next look', async () => {
    const copy = await restored();
    expect(await retained(copy)).toEqual(nameless);
    const words = await openSealed(copy.superuserUrl, keys, 10_000);
    expect(words).toMatchObject({ erased: nameless.length, unreadable: {} });
    await forget(copy);
    expect([await retained(copy), await people(copy, nameless)]).toEqual([[], 0]);
  });
});
