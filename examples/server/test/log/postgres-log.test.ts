import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPersistence } from '@peerness/persistence';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressesAt, prepareDatabase } from '../../src/database/embedded.js';
import { beginInstallation } from '../../src/database/installation.js';
import { contextKeyIn } from '../../src/keys/context-keys.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/embedded-postgres/index.js';

const canary = 'CANARY nine days sober';
const dataDir = mkdtempSync(join(tmpdir(), 'peerness-pglog-'));
const lines: string[] = [];
let postgres: EmbeddedPostgres;
let url: string;

beforeAll(async () => {
  const installation = beginInstallation(dataDir, 'organization');
  postgres = await startEmbeddedPostgres({ folder: dataDir, durable: false, log: (line) => lines.push(line) });
  await prepareDatabase(postgres, installation, join(dataDir, 'keys'));
  url = addressesAt(postgres.port, installation)('application');
  await asSuperuser('create table told (id text primary key, words text check (length(words) < 5))');
  await asSuperuser('grant all on told to public');
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function asSuperuser(sql: string): Promise<void> {
  const client = new Client({ connectionString: postgres.url('postgres', 'peerness') });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Refused by a unique key, a check and a cast, with values as parameters and written out. Answers PostgreSQL's log. */
async function provoke(): Promise<string> {
  const from = lines.length;
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('delete from told');
  await client.query('insert into told values ($1, null)', [canary]);
  let refused = 0;
  const refuse = (): void => void (refused += 1);
  await client.query('insert into told values ($1, null)', [canary]).catch(refuse);
  await client.query('insert into told values ($1, $2)', ['other', canary]).catch(refuse);
  await client.query(`insert into told values ('${canary}', null)`).catch(refuse);
  await client.query('select $1::uuid', ['01890000-0000-7000-8000-000000000001']);
  await client.query('insert into told values ($1, $2::text::int::text)', ['cast', '12x']).catch(refuse);
  await client.end();
  expect(refused).toBe(4);
  const until = Date.now() + 30_000;
  const said = (): string => lines.slice(from).join('\n');
  while (said().split('ERROR').length < 4 && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return said();
}

describe('PostgreSQL’s own log', () => {
  it('names what was refused and holds no row; set otherwise it holds them, and we say so', async () => {
    const quiet = await provoke();
    expect(quiet).toContain('ERROR');
    expect(quiet).not.toContain('CANARY');
    const persistence = await openPersistence({ url, connections: 1, contextKey: contextKeyIn(join(dataDir, 'keys')) });
    expect(await persistence.talkative()).toEqual([]);
    await persistence.close();

    await asSuperuser(`alter role peerness_app set log_error_verbosity = 'default'`);
    await asSuperuser(`alter role peerness_app set log_min_error_statement = 'error'`);
    expect(await provoke()).toContain('CANARY');
    const warned = await openPersistence({ url, connections: 1, contextKey: contextKeyIn(join(dataDir, 'keys')) });
    const talkative = await warned.talkative();
    await warned.close();
    expect(talkative.map(({ setting }) => setting).sort()).toEqual(['log_error_verbosity', 'log_min_error_statement']);
    for (const { doThis } of talkative) await asSuperuser(doThis.replace('As a superuser: ', ''));
    expect(await provoke()).not.toContain('CANARY');
  });
});
