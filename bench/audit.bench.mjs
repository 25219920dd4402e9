// What it costs that what happened is sealed in chains: the same changes of plans on two equal databases, one of which
// has the triggers that note and seal taken away.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { report, root, short } from './parts/bench.mjs';
import { interleaved, timed } from './parts/numbers.mjs';

const built = (path) => import(join(root, path));
const [{ contextKeyFrom, migrate, openPersistence }, { selfScope, setUpScope }, postgresParts, { withConnection }] =
  await Promise.all([
    built('packages/persistence/dist/index.js'),
    built('packages/core/dist/index.js'),
    built('examples/server/dist/embedded-postgres/index.js'),
    built('examples/server/dist/embedded-postgres/with-connection.js'),
  ]);

const atOnce = 8;
const rounds = short ? 2 : 11;
const each = short ? 3 : 40;
const people = Array.from({ length: atOnce }, () => randomUUID());
const folder = mkdtempSync(join(tmpdir(), 'peerness-bench-audit-'));
const application = { name: 'peerness_bench', password: randomBytes(9).toString('base64url') };
const contextKey = contextKeyFrom(randomBytes(32));
const postgres = await postgresParts.startEmbeddedPostgres({ folder, durable: true });
const urlOf = (database) => postgres.url(postgresParts.superuser, database);

try {
  await withConnection(urlOf('postgres'), (client) => client.query('create database sealed'));
  await migrate({ ownerUrl: urlOf('sealed'), application, contextKeys: [contextKey] });
  await withPersistence('sealed', fill);
  await withConnection(urlOf('postgres'), (client) => client.query('create database unsealed template sealed'));
  await withConnection(urlOf('unsealed'), async (client) => {
    for (const table of ['person_event', 'organization_event', 'access'])
      await client.query(`alter table ${table} disable trigger "${table}_noted"`);
  });
  await withPersistence('sealed', (sealed) =>
    withPersistence('unsealed', async (unsealed) => {
      const side = (persistence) => async (_, round) =>
        (await timed(() => Promise.all(people.map((person) => changes(persistence, person, round))))) / (each * atOnce);
      const sides = { unsealed: side(unsealed), sealed: side(sealed) };
      await interleaved(1, [0], sides, 'unsealed');
      const times = await interleaved(rounds, [0], sides, 'unsealed');
      await mustDiffer();
      report(`changes of plans, ${atOnce} people at once, ${rounds * each * atOnce} a side`, [
        { what: 'sealed, a change', value: times.sealed.median, unit: 'ms', p95: times.sealed.p95 },
        { what: '  not sealed', value: times.unsealed.median, unit: 'ms', p95: times.unsealed.p95 },
        {
          what: 'time, sealed ÷ not (1.33: three quarters of the throughput)',
          value: times.sealed.ratio,
          unit: '',
          goal: 1.33,
        },
      ]);
    }),
  );
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function withPersistence(database, task) {
  const url = new URL(urlOf(database));
  [url.username, url.password] = [application.name, application.password];
  const persistence = await openPersistence({ url: url.href, contextKey, connections: atOnce });
  return task(persistence).finally(() => persistence.close());
}

async function fill({ work }) {
  const at = new Date();
  await work(setUpScope(), async (ports) => {
    for (const person of people) await ports.people.welcome(person, at);
  });
  for (const owner of people)
    await work(selfScope(owner), ({ plans }) =>
      plans.keep({ value: { id: randomUUID(), owner, title: 'Mine', draftedAt: at, sections: [] }, version: 0 }, []),
    );
}

/** One person's changes, one after the other: the plan read, changed and kept with what happened. */
async function changes({ work }, person, round) {
  for (let time = 0; time < each; time += 1)
    await work(selfScope(person), async ({ plans }) => {
      const [{ value, version }] = await plans.of(person);
      const event = {
        id: randomUUID(),
        owner: { person },
        aggregate: 'plan',
        aggregateId: value.id,
        version: version + 1,
        kind: 'PlanRenamed',
        schema: 1,
        at: new Date(),
        actor: person,
        codes: { time },
      };
      const kept = await plans.keep({ value: { ...value, title: `Mine ${round} ${time}` }, version }, [event]);
      if (!kept.ok) throw new Error('Somebody else changed it.');
    });
}

/** One of them sealed every event, the other none. */
async function mustDiffer() {
  for (const [database, share] of [
    ['sealed', 1],
    ['unsealed', 0],
  ]) {
    const { rows } = await withConnection(urlOf(database), (client) =>
      client.query(
        `select (select count(*) from peerness_seal where family = 'person')::int as seals, (select count(*) from person_event)::int as events`,
      ),
    );
    if (rows[0].seals !== rows[0].events * share) throw new Error(`${database}: ${JSON.stringify(rows[0])}`);
  }
}
