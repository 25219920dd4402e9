import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startEmbeddedPostgres } from '../../src/embedded-postgres/index.js';
import { lockFolder } from '../../src/embedded-postgres/folder-lock.js';
import { ask } from './ask.js';
import { ownerOf } from './owners.js';
import { privateFolder } from './private-folder.js';

describe('a folder in use', () => {
  test('refuses a second server and names the first: process, start, PostgreSQL and address', async () => {
    const folder = privateFolder();
    const server = await startEmbeddedPostgres({ folder, durable: false });
    server.announce('http://127.0.0.1:4000/');
    await expect(startEmbeddedPostgres({ folder, durable: false })).rejects.toMatchObject({ code: 'folder-in-use' });

    const second = ownerOf(folder, 'hold');
    const { refused } = await second.heard((fact) => fact.refused !== undefined);
    expect(refused).toContain(`process ${process.pid}, started 20`);
    expect(refused).toContain(`PostgreSQL on 127.0.0.1:${server.port}, at http://127.0.0.1:4000/.`);
    expect(await ask(server.url('postgres', 'postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  test('is free again when its process is dead, or when its number is another process’s now', () => {
    const folder = privateFolder();
    const path = join(folder, 'server.lock');
    const lock = lockFolder(folder);
    const mine = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    expect(() => lockFolder(folder)).toThrow(/in use by another server/);
    lock.release();

    for (const left of [
      { ...mine, pid: 2 ** 22 + 1 },
      { ...mine, beginning: 'an earlier boot:1' },
    ]) {
      writeFileSync(path, JSON.stringify({ ...left, id: 'left' }));
      lockFolder(folder).release();
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  test('is succeeded also when a successor died half-way, and tidied', () => {
    const folder = privateFolder();
    const dead = { pid: 2 ** 22 + 1, startedAt: 'then' };
    writeFileSync(join(folder, 'server.lock'), JSON.stringify({ ...dead, id: 'one' }));
    writeFileSync(join(folder, 'server.lock.after-one'), JSON.stringify({ ...dead, id: 'two' }));
    const lock = lockFolder(folder);
    expect(readdirSync(folder)).toEqual(['server.lock']);
    lock.release();
  });

  test('with a lock nobody can read says so and what to do', () => {
    const folder = privateFolder();
    writeFileSync(join(folder, 'server.lock'), '');
    expect(() => lockFolder(folder)).toThrow(/server\.lock cannot be read[^]*delete that file/);
  });

  test('goes to exactly one of several that find the same dead lock', async () => {
    const folder = privateFolder();
    const left = { id: 'left', pid: 2 ** 22 + 1, startedAt: 'then' };
    writeFileSync(join(folder, 'server.lock'), JSON.stringify(left));
    const owners = Array.from({ length: 4 }, () => ownerOf(folder, 'hold'));
    const outcomes = await Promise.all(
      owners.map((owner) => owner.heard((fact) => fact.refused !== undefined || fact.url !== undefined)),
    );
    expect(outcomes.filter((fact) => fact.url !== undefined)).toHaveLength(1);
    for (const { refused } of outcomes.filter((fact) => fact.url === undefined)) expect(refused).toMatch(/in use/);
    await Promise.all(owners.map((owner) => owner.kill()));
  });
});
