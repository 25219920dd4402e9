// What it costs that who acts is told signed and checked in PostgreSQL: the same transactions on two equal databases, one
// of which believes plain settings as every version before did.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { report, root, seed, short } from './parts/bench.mjs';
import { chance, interleaved, some, timed } from './parts/numbers.mjs';
import { bareConnection } from './parts/statements.mjs';

const built = (path) => import(join(root, path));
const [{ contextKeyFrom, migrate, tellContext }, { context: asBefore }, postgresParts, { withConnection }] =
  await Promise.all([
    built('packages/persistence/dist/index.js'),
    built('packages/persistence/dist/migrations/0001-find-a-peer/context.js'),
    built('examples/server/dist/embedded-postgres/index.js'),
    built('examples/server/dist/embedded-postgres/with-connection.js'),
  ]);

const folder = mkdtempSync(join(tmpdir(), 'peerness-bench-context-'));
const application = { name: 'peerness_bench', password: randomBytes(9).toString('base64url') };
const contextKey = contextKeyFrom(randomBytes(32));
const people = Array.from({ length: 200 }, () => randomUUID());
const rounds = short ? 2 : 9;
const each = short ? 10 : 60;

const postgres = await postgresParts.startEmbeddedPostgres({ folder, durable: true });
const urlOf = (database) => postgres.url(postgresParts.superuser, database);
try {
  await withConnection(urlOf('postgres'), (client) => client.query('create database signed'));
  await migrate({ ownerUrl: urlOf('signed'), application, contextKeys: [contextKey] });
  await withConnection(urlOf('signed'), fill);
  await withConnection(urlOf('postgres'), (client) => client.query('create database plain template signed'));
  await withConnection(urlOf('plain'), (client) =>
    client.query(asBefore.replaceAll('create function', 'create or replace function')),
  );
  const asApplication = (database) => {
    const url = new URL(urlOf(database));
    [url.username, url.password] = [application.name, application.password];
    return bareConnection(url.href);
  };
  const clients = { plain: await asApplication('plain'), signed: await asApplication('signed') };
  const spent = { plain: 0, signed: 0 };
  const random = chance(seed);
  const batches = [some(people, each, random)];
  const side = (name) => async (batch) => {
    const { client, pid } = { client: clients[name], pid: clients[name].processID };
    const before = cpuOf(pid);
    const ms = await timed(async () => {
      for (const person of batch) await transaction(client, name, person);
    });
    spent[name] += cpuOf(pid) - before;
    return ms / batch.length;
  };
  const sides = { plain: side('plain'), signed: side('signed') };
  await interleaved(2, batches, sides, 'plain');
  [spent.plain, spent.signed] = [0, 0];
  const { plain, signed } = await interleaved(rounds, batches, sides, 'plain');
  const count = rounds * each;
  const cpu = (name) => spent[name] / count;
  report(`signed context ÷ plain context, ${count} transactions a side, ${rounds} rounds`, [
    {
      what: 'signed, a transaction',
      value: signed.median,
      unit: 'ms',
      p95: signed.p95,
      ratio: signed.ratio,
      of: 'plain',
    },
    { what: '  plain', value: plain.median, unit: 'ms', p95: plain.p95 },
    {
      what: 'signed, CPU of both processes',
      value: cpu('signed'),
      unit: 'ms',
      ratio: cpu('signed') / cpu('plain'),
      of: 'plain',
    },
    { what: '  plain', value: cpu('plain'), unit: 'ms' },
    { what: 'time, signed ÷ plain', value: signed.ratio, unit: '', goal: 1.5 },
    { what: 'CPU, signed ÷ plain', value: cpu('signed') / cpu('plain'), unit: '', goal: 1.5 },
  ]);
  await clients.plain.end();
  await clients.signed.end();
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function fill(client) {
  await client.query('insert into person (id, since) select unnest($1::uuid[]), now()', [people]);
  await client.query(
    `insert into plan (person_id, id, title, drafted_at, version)
     select id, gen_random_uuid(), 'When it gets hard', now(), 1 from person cross join generate_series(1, 3)`,
  );
  await client.query(
    `insert into contact_card (person_id, connection_id, words)
     select id, gen_random_uuid(), 'By telephone' from person cross join generate_series(1, 5)`,
  );
  await client.query('vacuum analyze');
}

/** What a person's own page asks: begin, who acts, four questions over walled tables, commit. */
async function transaction(client, name, person) {
  const context = { 'app.actor': person, 'app.purpose': 'self' };
  await client.query('begin');
  if (name === 'signed')
    await tellContext(contextKey, client, async (sql, values) => (await client.query(sql, values)).rows, context);
  else
    await client.query(
      `select set_config('app.actor', $1, true), set_config('app.organization', '', true), set_config('app.purpose', $2, true),
       set_config('app.issuer', '', true), set_config('app.subject', '', true), set_config('app.digest', '', true)`,
      [person, 'self'],
    );
  const { rowCount } = await client.query('select * from plan where person_id = $1', [person]);
  if (rowCount !== 3) throw new Error(`${name} sees ${rowCount} plans.`);
  await client.query('select * from contact_card where person_id = $1', [person]);
  await client.query('select * from membership where person_id = $1', [person]);
  await client.query('select * from connection where inviter_id = $1 or invitee_id = $1', [person]);
  await client.query('commit');
}

/** ms of CPU this process and the one of PostgreSQL that serves the connection have used. */
function cpuOf(pid) {
  const { user, system } = process.cpuUsage();
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (user + system) / 1000 + (Number(stat[11]) + Number(stat[12])) * 10;
}
