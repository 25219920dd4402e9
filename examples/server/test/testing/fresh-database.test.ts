import { describe, expect, inject, test } from 'vitest';
import { freshDatabase, preparedTemplate } from '../../../../scripts/testing/fresh-database.js';
import { ask } from '../embedded-postgres/ask.js';

describe('a database for a test file', () => {
  test('is its own, and goes when it is dropped', async () => {
    const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
    await ask(one.url, 'create table told as select 1 as n');
    await expect(ask(other.url, 'select from told')).rejects.toThrow(/does not exist/);
    await Promise.all([one.drop(), other.drop()]);
    await expect(ask(one.url, 'select 1')).rejects.toThrow(/does not exist/);
    expect(one.url).toContain(inject('testDatabases').prefix);
  });

  test('can begin as a copy of a template that is prepared once, whoever asks', async () => {
    let prepared = 0;
    const prepare = async (url: string): Promise<void> => {
      prepared += 1;
      await ask(url, 'create table told as select 7 as n');
    };
    const names = await Promise.all([1, 2, 3].map(() => preparedTemplate('example', prepare)));
    expect([prepared, new Set(names).size]).toEqual([1, 1]);
    const begun = performance.now();
    const copy = await freshDatabase(names[0]);
    process.stdout.write(`A database from a template took ${Math.round(performance.now() - begun)} ms.\n`);
    expect(await ask(copy.url, 'select n from told')).toEqual([{ n: 7 }]);
    await copy.drop();
  });
});
