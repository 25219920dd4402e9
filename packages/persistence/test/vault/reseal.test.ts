import { eraseScope } from '@peerness/core';
import { daysAfter, someTime } from '@peerness/core/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/database/open-database.js';
import {
  createVault,
  createWork,
  keysInMemory,
  openDatabase,
  openSealed,
  olderSeals,
  resealDatabase,
  type ResealProgress,
} from '../../src/index.js';
import { keyIdsOf } from '../../src/vault/envelope.js';
import { ask, openAsApplication, type TestDatabase, testDatabase } from '../test-database.js';
import { uuidV7 } from '../uuid-v7.js';
import { readEverything } from '../visit.js';
import { type FullWorld, fullWorld } from '../world.js';
import { sealedValues } from './sealed-world.js';

const keys = keysInMemory();
const vault = createVault(keys);
let home: TestDatabase;
let database: Database;
let world: FullWorld;

beforeAll(async () => {
  home = await testDatabase();
  database = await openAsApplication(home, 4);
  await ask(home.superuserUrl, 'insert into peerness_vault (vault, sealed) values (?, true)', [vault.id]);
  world = await fullWorld({ work: createWork(database, vault), newId: uuidV7 });
}, 600_000);

afterAll(async () => {
  await database?.close();
  await home?.drop();
});

const all = 1_000_000;
const older = async (): Promise<number> => (await olderSeals(home.superuserUrl, keys, all)).older;
const values = async () => sealedValues(await readEverything(home.superuserUrl));
const seal = (more: Partial<Parameters<typeof resealDatabase>[0]> = {}) =>
  resealDatabase({ url: home.superuserUrl, keys, ...more });
const code = (task: Promise<unknown>): Promise<unknown> =>
  task.then(
    () => 'done',
    (thrown: { code?: unknown }) => thrown.code,
  );

describe('keys that were renewed', { timeout: 600_000 }, () => {
  beforeEach(() => keys.renew());

  it('leave everything under older ones until it is sealed anew: then nothing is, every word opens, and no other row changed', async () => {
    const before = await values();
    const looked = await olderSeals(home.superuserUrl, keys, all);
    expect(looked).toEqual({ older: before.length, looked: before.length, whole: true });
    const progress: ResealProgress[] = [];
    const done = await seal({ atOnce: 3, onProgress: (one) => progress.push(one) });
    expect(done).toEqual({ resealed: before.length, left: 0, unreadable: 0, settled: true });
    expect(progress[0]).toEqual({ resealed: 0, left: before.length });
    expect(progress.at(-1)).toEqual({ resealed: before.length, left: 0 });
    expect(await older()).toBe(0);
    const after = await values();
    const old = new Set(before.flatMap(({ text }) => keyIdsOf(text)));
    expect(after.flatMap(({ text }) => keyIdsOf(text)).filter((id) => old.has(id))).toEqual([]);
    expect(await openSealed(home.superuserUrl, keys, all)).toMatchObject({
      opened: before.length,
      erased: 0,
      unreadable: {},
      plain: {},
    });
    expect(after.map(({ table, column }) => `${table}.${column}`)).toHaveLength(before.length);
    expect(await seal()).toEqual({ resealed: 0, left: 0, unreadable: 0, settled: true });
    expect(await values()).toEqual(after);
  });

  it('cut off after any transaction, leaves every word open, and what is left is found the next time', async () => {
    const whole = await older();
    let cuts = 0;
    for (let left = whole; left > 0; cuts += 1) {
      let told = 0;
      const cutOff = await seal({
        atOnce: 7,
        onProgress: () => {
          if ((told += 1) === 4) throw new Error('cut off');
        },
      }).catch((thrown: Error) => thrown.message);
      const now = await older();
      expect(await openSealed(home.superuserUrl, keys, all)).toMatchObject({ opened: whole, unreadable: {} });
      if (cutOff !== 'cut off') expect(now).toBe(0);
      expect(now).toBeLessThan(left);
      left = now;
    }
    expect(cuts).toBeGreaterThan(3);
    expect(await older()).toBe(0);
  });

  it('wait for nobody who writes, and come back to their rows; what a transaction from before brings is sealed anew, too', async () => {
    const { amir } = world.town;
    const [before] = await ask<{ name: string }>(home.superuserUrl, 'select name from profile where person_id = ?', [
      amir,
    ]);
    const other = await openDatabase({ url: home.superuserUrl, connections: 1 }, []);
    const em = other.orm.em.fork();
    await em.begin();
    // Holds the row, and brings a seal of before once it is kept.
    await em.execute('update profile set name = ? where person_id = ?', [before?.name, amir]);
    let told: (() => void) | undefined;
    const isTold = new Promise<void>((resolve) => (told = resolve));
    const sealing = seal({ onProgress: ({ left }) => left < 3 && told?.() });
    await isTold;
    expect((await values()).filter(({ text }) => text === before?.name)).toHaveLength(1);
    await em.commit();
    await other.close();
    expect(await sealing).toMatchObject({ left: 0, settled: true });
    expect(await older()).toBe(0);
    expect((await values()).filter(({ text }) => text === before?.name)).toEqual([]);
  });

  it('do not hide words that do not open: they stay as they are and are counted', async () => {
    const { melodie } = world.town;
    const spoilt = 'update plan_entry set words = overlay(words placing ? from 150) where person_id = ?';
    const kept = await ask<{ id: string; words: string }>(
      home.superuserUrl,
      'select id, words from plan_entry where person_id = ?',
      [melodie],
    );
    await ask(home.superuserUrl, spoilt, ['AAAAAAAAAAAA', melodie]);
    const done = await seal();
    expect(done).toMatchObject({ left: kept.length, unreadable: kept.length, settled: true });
    expect(await older()).toBe(kept.length);
    for (const { id, words } of kept)
      await ask(home.superuserUrl, 'update plan_entry set words = ? where id = ?', [words, id]);
    expect(await seal()).toMatchObject({ resealed: kept.length, left: 0 });
  });

  it('are no way back for whoever was erased', async () => {
    const { corinna, work } = world.town;
    await work(world.town.self(corinna), ({ erasures }) =>
      erasures.ask({ person: corinna, askedAt: someTime, dueAt: someTime }),
    );
    await work(eraseScope(corinna), ({ erasures }) => erasures.destroy(corinna, daysAfter(someTime, 7)));
    expect(await seal()).toMatchObject({ left: 0 });
    expect(() => keys.toSeal(corinna)).toThrow('erased');
  });
});

describe('sealing anew', { timeout: 600_000 }, () => {
  it('looks at no more than it was told to', async () => {
    const found = await olderSeals(home.superuserUrl, keys, 1);
    expect(found.whole).toBe(false);
    expect(found.looked).toBeLessThan((await values()).length);
  });

  it('is refused with other keys, on a database that is not sealed, and as a role that walls hold back', async () => {
    expect(await code(resealDatabase({ url: home.superuserUrl, keys: keysInMemory() }))).toBe('other-keys');
    expect(await code(resealDatabase({ url: home.ownerUrl, keys }))).toBe('walls-hold-it-back');
    expect(await code(olderSeals(home.applicationUrl, keys, all))).toBe('walls-hold-it-back');
    const plain = await testDatabase();
    expect(await code(resealDatabase({ url: plain.superuserUrl, keys }))).toBe('not-sealed');
    await plain.drop();
  });
});
