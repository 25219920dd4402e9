import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eraseScope, type PersonId } from '@peerness/core';
import { someTime } from '@peerness/core/testing';
import { destroyDue } from '@peerness/core/use-cases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BackupRefused,
  createVault,
  createWork,
  eraseAgain,
  headOf,
  keysInMemory,
  makeBackup,
  openPersistence,
  openSealed,
  restoreBackup,
} from '../../src/index.js';
import { keptTables, printsOf } from '../../src/backup/kept-tables.js';
import type { Prints } from '../../src/backup/parts.js';
import type { Database } from '../../src/database/open-database.js';
import { openDatabase } from '../../src/index.js';
import { compareCatalogues, readCatalogue } from '../../src/schema/catalogue.js';
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
const vault = createVault(keys);
const folder = mkdtempSync(join(tmpdir(), 'peerness-backup-'));
const file = join(folder, 'one.backup');
const homes: TestDatabase[] = [];
const open: Database[] = [];
let home: TestDatabase;
let world: FullWorld;

const at = new Date();
const keep = <One extends TestDatabase>(one: One): One => {
  homes.push(one);
  return one;
};
const settings = (target: TestDatabase, from = file) => ({
  ownerUrl: target.ownerUrl,
  application,
  contextKeys: [contextKey],
  keys,
  file: from,
});

beforeAll(async () => {
  home = keep(await testDatabase());
  const database = await openAsApplication(home, 2);
  open.push(database);
  world = await fullWorld({ work: createWork(database, vault), newId: uuidV7 });
  await ask(home.superuserUrl, 'insert into peerness_vault (vault, sealed) values (?, true) on conflict do nothing', [
    vault.id,
  ]);
  await makeBackup({ url: home.superuserUrl, application: application.name, keys, file, at });
}, 240_000);

afterAll(async () => {
  for (const one of open) await one.close();
  for (const one of homes) await one.drop();
  rmSync(folder, { recursive: true, force: true });
});

const asSuperuser = async <Answer>(
  { superuserUrl }: TestDatabase,
  task: (em: Database['orm']['em']) => Promise<Answer>,
): Promise<Answer> => {
  const database = await openDatabase({ url: superuserUrl, connections: 1 }, []);
  return task(database.orm.em.fork()).finally(() => database.close());
};
const prints = (one: TestDatabase): Promise<Prints> =>
  asSuperuser(one, async (em) => printsOf(em, await keptTables(em)));
const walls = (one: TestDatabase) => asSuperuser(one, (em) => readCatalogue(em, application.name));
const tablesIn = (one: TestDatabase) =>
  ask<{ name: string }>(
    one.superuserUrl,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
const refusal = (task: Promise<unknown>): Promise<unknown> =>
  task.then(
    () => 'done',
    (thrown: BackupRefused) => thrown.code,
  );

describe('a backup, restored', { timeout: 240_000 }, () => {
  it('is what it was: every row of every table, every wall, every sealed word; the owner needs no rights of a superuser', async () => {
    const target = keep(await emptyDatabase());
    const restored = await restoreBackup(settings(target));
    const [before, after] = [await prints(home), await prints(target)];
    expect(after).toEqual(before);
    const [wallsBefore, wallsAfter] = [await walls(home), await walls(target)];
    expect(compareCatalogues(wallsBefore, wallsAfter)).toEqual([]);
    expect(restored.walls).toEqual({ compared: Object.keys(wallsBefore).length, drift: [] });
    const words = await openSealed(target.superuserUrl, keys);
    expect(words).toMatchObject({ erased: 0, unreadable: {}, plain: {} });
    expect(words.opened).toBeGreaterThan(50);
    const persistence = await openPersistence({ url: target.applicationUrl, contextKey, vault });
    expect(await persistence.unsafe().finally(() => persistence.close())).toEqual([]);
    console.log(
      `tables ${restored.tables} · rows ${restored.rows} · fingerprints equal ${Object.keys(after).length} of ${Object.keys(before).length} · walls equal ${Object.keys(wallsAfter).length} of ${Object.keys(wallsBefore).length} · sealed values opened ${words.opened}`,
    );
    // Control: one row changed by hand is another fingerprint, one wall down is another wall.
    await ask(
      target.superuserUrl,
      'update membership set version = version + 1 where id = (select id from membership limit 1)',
    );
    const now = await prints(target);
    expect(Object.keys(now).filter((name) => now[name] !== before[name])).toEqual(['public.membership']);
    await ask(target.superuserUrl, 'alter table plan no force row level security');
    expect(compareCatalogues(wallsBefore, await walls(target))).toEqual([{ what: 'table plan', is: 'different' }]);
  });

  it('tells whoever finds it when it was made and whose keys open it, and not one id or word', () => {
    const { head, line } = headOf(file);
    expect(head).toMatchObject({ at: at.toISOString(), keys: keys.id });
    const bytes = readFileSync(file).subarray(line.length).toString('latin1');
    for (const sought of ['public.person', 'membership', world.town.amir, 'sealed:'])
      expect(bytes).not.toContain(sought);
  });

  it('is one moment: what is written while it is made is in none of it', async () => {
    const during = join(folder, 'during.backup');
    let going = true;
    const writing = (async () => {
      let written = 0;
      for (; going; written += 1)
        await ask(home.superuserUrl, 'insert into person (id, since) values (gen_random_uuid(), now())');
      return written;
    })();
    await makeBackup({ url: home.superuserUrl, application: application.name, keys, file: during, at });
    going = false;
    expect(await writing).toBeGreaterThan(0);
    expect(await restoreBackup(settings(keep(await emptyDatabase()), during))).toMatchObject({ walls: { drift: [] } });
  });
});

describe('a file that is not sound', { timeout: 240_000 }, () => {
  let target: TestDatabase;
  beforeAll(async () => {
    target = keep(await emptyDatabase());
  });
  const size = () => readFileSync(file).length;
  const flipped = (where: number) => (copy: string) => {
    const bytes = readFileSync(copy);
    bytes[where] = (bytes[where] ?? 0) ^ 1;
    writeFileSync(copy, bytes);
  };

  it.each<[string, (copy: string) => void, string]>([
    ['cut by one byte', (copy) => truncateSync(copy, size() - 1), 'cut'],
    ['cut in the middle', (copy) => truncateSync(copy, Math.floor(size() / 2)), 'cut'],
    ['cut between two parts', (copy) => truncateSync(copy, endOfFirst()), 'cut'],
    ['longer than it was', (copy) => writeFileSync(copy, 'more', { flag: 'a' }), 'altered'],
    ['altered near its end', (copy) => flipped(size() - 40)(copy), 'altered'],
    ['altered in its middle', (copy) => flipped(Math.floor(size() / 2))(copy), 'altered'],
    [
      'altered in its first line',
      (copy) => writeFileSync(copy, readFileSync(copy, 'latin1').replace('"at":"2', '"at":"1'), 'latin1'),
      'altered',
    ],
    ['empty', (copy) => writeFileSync(copy, ''), 'not-a-backup'],
    ['somebody else’s', (copy) => writeFileSync(copy, '-- PostgreSQL database dump\n'), 'not-a-backup'],
  ])('is refused when %s, and nothing is written', async (_what, spoil, code) => {
    const copy = join(folder, 'spoilt.backup');
    copyFileSync(file, copy);
    spoil(copy);
    expect(await refusal(restoreBackup(settings(target, copy)))).toBe(code);
    expect(await tablesIn(target)).toEqual([]);
  });

  it('is refused with other keys', async () => {
    expect(await refusal(restoreBackup({ ...settings(target), keys: keysInMemory() }))).toBe('other-keys');
    expect(await tablesIn(target)).toEqual([]);
  });

  it('is refused when a newer version made it, with what to do', async () => {
    const newer = keep(await testDatabase());
    await ask(
      newer.superuserUrl,
      `insert into peerness_migration (version, name, checksum) values (9999, 'later', 'x')`,
    );
    const copy = join(folder, 'newer.backup');
    await makeBackup({ url: newer.superuserUrl, application: application.name, keys, file: copy, at });
    expect(await refusal(restoreBackup(settings(target, copy)))).toBe('backup-is-newer');
    await expect(restoreBackup(settings(target, copy))).rejects.toThrow('Install the version of Peerness that made it');
    expect(await tablesIn(target)).toEqual([]);
  });

  it('is put into an empty database and never over another', async () => {
    const full = keep(await testDatabase());
    const before = await prints(full);
    expect(await refusal(restoreBackup(settings(full)))).toBe('not-empty');
    expect(await prints(full)).toEqual(before);
  });

  it('is put back as a whole or not at all, however late it fails', async () => {
    const late = {
      ...settings(target),
      keys: {
        ...keys,
        destroyed: () => {
          throw new Error('late');
        },
      },
    };
    await expect(restoreBackup(late)).rejects.toThrow('late');
    expect(await tablesIn(target)).toEqual([]);
    expect(await restoreBackup(settings(target))).toMatchObject({ walls: { drift: [] } });
  });

  it('is not made by a role that does not see every row, and leaves nothing behind', async () => {
    const where = join(folder, 'blind.backup');
    expect(
      await refusal(makeBackup({ url: home.ownerUrl, application: application.name, keys, file: where, at })),
    ).toBe('walls-hold-it-back');
    expect(existsSync(where)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.includes('draft'))).toEqual([]);
  });

  function endOfFirst(): number {
    const { line } = headOf(file);
    return line.length + 4 + readFileSync(file).readUInt32BE(line.length);
  }
});

describe('whoever was erased after the backup', { timeout: 240_000 }, () => {
  const rowsOf = (one: TestDatabase, person: PersonId) =>
    ask(one.superuserUrl, 'select 1 from person where id = ?', [person]).then(({ length }) => length);
  const statements = (one: TestDatabase, person: PersonId) =>
    ask(one.superuserUrl, 'select 1 from statement where person_id = ?', [person]).then(({ length }) => length);

  it('is unreadable, hidden and removed once it is restored; by another way, no server starts before', async () => {
    const { amir, corinna } = world.town;
    const control = keep(await emptyDatabase());
    await restoreBackup(settings(control));
    expect(await statements(control, amir)).toBeGreaterThan(0);

    const erasing = await openPersistence({ url: home.applicationUrl, contextKey, vault });
    for (const person of [amir, corinna]) {
      await ask(home.superuserUrl, 'insert into erasure values (?, ?, ?) on conflict do nothing', [
        person,
        someTime,
        someTime,
      ]);
      await erasing.work(eraseScope(person), ({ erasures }) => erasures.destroy(person, new Date()));
    }
    await erasing.close();
    expect(keys.destroyed()).toEqual(expect.arrayContaining([amir, corinna]));

    const target = keep(await emptyDatabase());
    const restored = await restoreBackup(settings(target));
    expect(restored.erasedAgain).toBeGreaterThanOrEqual(2);
    expect(await openSealed(target.superuserUrl, keys)).toMatchObject({ unreadable: {}, erased: expect.any(Number) });
    const persistence = await openPersistence({ url: target.applicationUrl, contextKey, vault });
    expect(await persistence.unsafe()).toEqual([]);
    const { destroyed } = await destroyDue(persistence.work, new Date());
    expect(destroyed).toBeGreaterThanOrEqual(restored.erasedAgain);
    for (const person of [amir, corinna]) {
      expect(await rowsOf(target, person)).toBe(0);
      expect(await statements(target, person)).toBe(0);
    }
    expect(await persistence.unsafe()).toEqual([]);
    await persistence.close();

    // The same rows, come back without the ledger: a dump, a copy of files, a point in time.
    const other = await openPersistence({ url: control.applicationUrl, contextKey, vault });
    expect((await other.unsafe()).map(({ code }) => code)).toEqual(['erased-came-back']);
    expect(await eraseAgain({ ownerUrl: control.ownerUrl, keys })).toBeGreaterThanOrEqual(1);
    expect(await other.unsafe()).toEqual([]);
    await destroyDue(other.work, new Date());
    expect(await rowsOf(control, corinna)).toBe(0);
    expect(await walls(control)).toEqual(await walls(target));
    await other.close();
    console.log(`erased since ${restored.erasedAgain} · their rows left 0 · a copy restored by other means refused`);
  });
});
