import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { accountFor } from '../../src/embedded-postgres/account.js';
import { startEmbeddedPostgres } from '../../src/embedded-postgres/index.js';
import { withConnection } from '../../src/embedded-postgres/with-connection.js';
import { ask } from './ask.js';

const root = mkdtempSync(join(tmpdir(), 'peerness-point-'));
chmodSync(root, 0o755);
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
const [archive, base] = [join(root, 'archive'), join(root, 'base')];
mkdirSync(archive);
chmodSync(archive, 0o777);

const start = (name: string) => startEmbeddedPostgres({ folder: join(root, name), durable: true });

/** The files of a cluster, without what belongs to the process that runs on it. */
function copyCluster(from: string, to: string): void {
  cpSync(from, to, {
    recursive: true,
    filter: (path) => !['postmaster.pid', 'postmaster.opts'].includes(basename(path)),
  });
}

function belongTo(path: string, uid: number, gid: number): void {
  chownSync(path, uid, gid);
  for (const one of readdirSync(path, { withFileTypes: true, recursive: true }))
    chownSync(join(one.parentPath, one.name), uid, gid);
}

/** A cluster out of the base copy, told until when to read the archive. */
async function recovered(name: string, until?: string): Promise<readonly string[]> {
  const cluster = join(root, name, 'cluster');
  mkdirSync(join(root, name));
  copyCluster(base, cluster);
  writeFileSync(join(cluster, 'recovery.signal'), '');
  appendFileSync(
    join(cluster, 'postgresql.auto.conf'),
    [
      `archive_mode = off`,
      `restore_command = 'cp ${archive}/%f %p'`,
      ...(until === undefined ? [] : [`recovery_target_time = '${until}'`, `recovery_target_action = 'promote'`]),
      '',
    ].join('\n'),
  );
  chmodSync(cluster, 0o700);
  const account = accountFor(join(root, 'first', 'cluster'));
  if (account) belongTo(cluster, account.uid, account.gid);
  const postgres = await start(name);
  try {
    const rows = await ask<{ word: string }>(
      postgres.url('postgres', 'postgres'),
      'select word from written order by word',
    );
    return rows.map(({ word }) => word);
  } finally {
    await postgres.stop();
  }
}

test(
  'goes back to a moment between two writes: the first is there, the second is not',
  { timeout: 600_000 },
  async () => {
    const configured = await start('first');
    const set = [`archive_mode = on`, `archive_command = 'test ! -f ${archive}/%f && cp %p ${archive}/%f'`];
    for (const one of set) await ask(configured.url('postgres', 'postgres'), `alter system set ${one}`);
    await configured.stop();

    const postgres = await start('first');
    const url = postgres.url('postgres', 'postgres');
    await ask(url, 'create table written (word text)');
    await withConnection(url, async (client) => {
      await client.query(`select pg_backup_start('base', true)`);
      copyCluster(join(root, 'first', 'cluster'), base);
      const { rows } = await client.query<{ label: string }>('select labelfile as label from pg_backup_stop()');
      writeFileSync(join(base, 'backup_label'), rows[0]?.label ?? '');
    });
    await ask(url, `insert into written values ('first')`);
    const [between] = await ask<{ at: string }>(url, 'select clock_timestamp()::text as at from pg_sleep(0.1)');
    await ask(url, `select pg_sleep(0.1)`);
    await ask(url, `insert into written values ('second')`);
    const [last] = await ask<{ file: string }>(url, 'select pg_walfile_name(pg_switch_wal()) as file');
    await expect.poll(() => readdirSync(archive), { timeout: 60_000 }).toContain(last?.file);
    await postgres.stop();

    expect(await recovered('then', between?.at)).toEqual(['first']);
    // Control: without a moment to stop at, everything that was archived is there.
    expect(await recovered('all')).toEqual(['first', 'second']);
    console.log('recovered to a moment between two writes: first present, second absent; to the end: both present');
  },
);
