import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './bench.mjs';

const built = (path) => import(join(root, path));

/**
 * The running server's database once more, beside it, with every word as it is: what a product without seals would read.
 * Made as a restore makes one, then opened value by value. Answers its address for the application's role, and how many
 * people in it may be found with an answer to one of these dimensions.
 */
export const plainCopy = async (dataDir, url, dimensions) => {
  const [persistence, sealing, { vaultOf }, { contextKeyIn }, { issuerSql }, postgres, { withConnection }] =
    await Promise.all([
      built('packages/persistence/dist/index.js'),
      built('packages/persistence/dist/vault/sealed-tables.js'),
      built('examples/server/dist/keys/vault-of.js'),
      built('examples/server/dist/keys/context-keys.js'),
      built('examples/server/dist/issuer/schema.js'),
      built('examples/server/dist/embedded-postgres/index.js'),
      built('examples/server/dist/embedded-postgres/with-connection.js'),
    ]);
  const keysDir = join(dataDir, 'keys');
  const folder = mkdtempSync(join(tmpdir(), 'peerness-bench-copy-'));
  const { port } = JSON.parse(readFileSync(join(dataDir, 'server.lock'), 'utf8'));
  const password = encodeURIComponent(postgres.superuserPassword(join(dataDir, 'cluster')));
  const as = (database) => `postgres://${postgres.superuser}:${password}@127.0.0.1:${port}/${database}`;
  const application = new URL(url).username;
  const keys = persistence.openKeysInFiles(keysDir);
  let holding = 0;
  try {
    const file = join(folder, 'town.backup');
    await persistence.makeBackup({ url: as('peerness'), application, keys, file, at: new Date() });
    await withConnection(as('peerness'), (client) => client.query('drop database if exists bench_plain with (force)'));
    await withConnection(as('peerness'), (client) => client.query('create database bench_plain'));
    await persistence.restoreBackup({
      ownerUrl: as('bench_plain'),
      application: { name: application },
      contextKeys: [contextKeyIn(keysDir)()],
      keys,
      file,
      beside: [issuerSql(application)],
    });
    const vault = vaultOf({ keysDir }, 'demo', () => undefined);
    await withConnection(as('bench_plain'), (client) => unseal(client, vault.begin(), sealing));
    holding = await withConnection(as('bench_plain'), async (client) => {
      const { rows } = await client.query('select count(*)::integer as n from presence where facets like any ($1)', [
        dimensions.map((one) => `%"${one}"%`),
      ]);
      return rows[0].n;
    });
  } finally {
    keys.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const plain = new URL(url);
  plain.pathname = '/bench_plain';
  return { url: plain.href, holding };
};

const unseal = async (client, sealer, { placeIn, sealedTables }) => {
  await client.query('begin');
  for (const [table, { key, columns }] of Object.entries(sealedTables)) {
    const { rows } = await client.query(`select * from "${table}"`);
    for (const row of rows)
      for (const column of columns) {
        if (typeof row[column] !== 'string') continue;
        const words = sealer.open(row[column], placeIn(table, column, row));
        const is = key.map((name, at) => `"${name}" = $${at + 2}`).join(' and ');
        await client.query(`update "${table}" set "${column}" = $1 where ${is}`, [
          words,
          ...key.map((name) => row[name]),
        ]);
      }
  }
  await client.query('delete from peerness_vault');
  await client.query('commit');
  await client.query('vacuum (full, analyze)');
};
