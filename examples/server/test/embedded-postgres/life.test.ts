import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startEmbeddedPostgres } from '../../src/embedded-postgres/index.js';
import { ask } from './ask.js';
import { form, privateFolder } from './private-folder.js';

describe(`an embedded PostgreSQL (${form})`, () => {
  test('keeps its rows over stop and start, and leaves its folder free', async () => {
    const folder = privateFolder();
    const first = await startEmbeddedPostgres({ folder, durable: true });
    await ask(first.url('postgres', 'postgres'), `create table kept as select 'día' as word`);
    await first.stop();
    expect(await first.exited).toMatchObject({ asked: true, code: 0 });
    expect(existsSync(join(folder, 'server.lock'))).toBe(false);

    const second = await startEmbeddedPostgres({ folder, durable: true, port: first.port });
    expect(second.port).toBe(first.port);
    expect(await ask(second.url('postgres', 'postgres'), 'select word from kept')).toEqual([{ word: 'día' }]);
    await second.stop();
  });

  test('speaks UTF-8, checks its pages, and keeps what people wrote out of its log', async () => {
    const log: string[] = [];
    const folder = privateFolder();
    const server = await startEmbeddedPostgres({ folder, durable: true, log: (line) => log.push(line) });
    const url = server.url('postgres', 'postgres');
    const [facts] = await ask(
      url,
      `select current_setting('server_encoding') encoding, current_setting('data_checksums') checksums,
        current_setting('fsync') fsync, current_setting('listen_addresses') listens,
        current_setting('unix_socket_directories') sockets, datlocprovider provider, datlocale locale
        from pg_database where datname = 'template1'`,
    );
    expect(facts).toEqual({
      encoding: 'UTF8',
      checksums: 'on',
      fsync: 'on',
      listens: '127.0.0.1',
      sockets: '',
      provider: 'b',
      locale: 'C.UTF-8',
    });
    await ask(url, 'create table told (words text primary key)');
    await ask(url, `insert into told values ('what I went through')`);
    await expect(ask(url, `insert into told values ('what I went through')`)).rejects.toThrow(/duplicate key/);
    await server.stop();
    expect(log.join('\n')).toMatch(/duplicate key/);
    expect(log.join('\n')).not.toMatch(/went through/);
  });

  test('lets nobody in without the password, which only the starting user can read', async () => {
    const folder = privateFolder();
    const server = await startEmbeddedPostgres({ folder, durable: true });
    const bare = `postgres://postgres@127.0.0.1:${server.port}/postgres`;
    await expect(ask(bare, 'select 1')).rejects.toThrow(/password/);
    await expect(ask(server.url('postgres', 'postgres', 'guess'), 'select 1')).rejects.toThrow(
      /password authentication failed/,
    );
    const rules = await ask(server.url('postgres', 'postgres'), 'select distinct auth_method from pg_hba_file_rules');
    expect(rules).toEqual([{ auth_method: 'scram-sha-256' }]);
    const file = statSync(join(folder, 'cluster', 'superuser-password'));
    expect([file.mode & 0o777, file.uid]).toEqual([0o600, process.geteuid?.()]);
    await server.stop();
  });

  test('names its port when that is taken, rather than answering elsewhere', async () => {
    const first = await startEmbeddedPostgres({ folder: privateFolder(), durable: false });
    const folder = privateFolder();
    await expect(startEmbeddedPostgres({ folder, durable: false, port: first.port })).rejects.toThrow(
      /did not start[^]*Address already in use/,
    );
    await first.stop();
  });
});
