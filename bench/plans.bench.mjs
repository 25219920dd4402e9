// What it costs to open and to publish a long plan with many versions: each as a ratio to the same statements sent bare,
// in transactions that tell who acts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { report, root, short } from './parts/bench.mjs';
import { interleaved, timed } from './parts/numbers.mjs';
import { bareConnection, contextIn, recorded } from './parts/statements.mjs';

const built = (path) => import(join(root, path));
const [
  { contextKeyFrom, migrate, openPersistence, tellContext },
  { selfScope, setUpScope },
  { publishPlan },
  postgresParts,
  { withConnection },
] = await Promise.all([
  built('packages/persistence/dist/index.js'),
  built('packages/core/dist/index.js'),
  built('packages/core/dist/use-cases/index.js'),
  built('examples/server/dist/embedded-postgres/index.js'),
  built('examples/server/dist/embedded-postgres/with-connection.js'),
]);

const versions = short ? 5 : 50;
const rounds = short ? 3 : 41;
const folder = mkdtempSync(join(tmpdir(), 'peerness-bench-plans-'));
const application = { name: 'peerness_bench', password: randomBytes(9).toString('base64url') };
const contextKey = contextKeyFrom(randomBytes(32));
const postgres = await postgresParts.startEmbeddedPostgres({ folder, durable: true });
const urlOf = (database) => postgres.url(postgresParts.superuser, database);
const owner = randomUUID();
const self = selfScope(owner);
const plan = randomUUID();

try {
  await withConnection(urlOf('postgres'), (client) => client.query('create database plans'));
  await migrate({ ownerUrl: urlOf('plans'), application, contextKeys: [contextKey] });
  const url = new URL(urlOf('plans'));
  [url.username, url.password] = [application.name, application.password];
  const persistence = await openPersistence({ url: url.href, contextKey, connections: 2 });
  try {
    await fill(persistence);
    const open = () =>
      persistence.work(self, async ({ plans }) => [
        await plans.find(plan),
        await plans.versions(plan),
        await plans.version(plan, versions),
      ]);
    const publish = () => published(persistence);
    const rows = [];
    for (const [what, task] of [
      ['open', open],
      ['publish', publish],
    ]) {
      const bare = await sentBare(url.href, task);
      const sides = { bare: bare.send, whole: () => timed(task) };
      const measured = async () => {
        await interleaved(2, [0], sides, 'bare');
        return interleaved(rounds, [0], sides, 'bare');
      };
      // What goes wrong is told, and not that its connection is gone afterwards.
      const times = await measured().finally(bare.close);
      rows.push(
        {
          what: `${what}: 200 entries, ${versions} versions`,
          value: times.whole.median,
          unit: 'ms',
          p95: times.whole.p95,
        },
        { what: `  ${bare.statements} statements, sent bare`, value: times.bare.median, unit: 'ms' },
        { what: `  ${what} ÷ bare`, value: times.whole.ratio, unit: '', goal: 3 },
      );
    }
    report('opening and publishing a long plan', rows);
  } finally {
    await persistence.close();
  }
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function fill({ work }) {
  const at = new Date();
  const sections = Array.from({ length: 10 }, () => ({
    id: randomUUID(),
    kind: 'toolbox',
    entries: Array.from({ length: 20 }, (_, number) => ({
      id: randomUUID(),
      words: `${number}: what I do on a day like this, in a sentence or two.`,
      language: 'en',
      writtenAt: at,
    })),
  }));
  await work(setUpScope(), (ports) => ports.people.welcome(owner, at));
  await work(self, ({ plans }) =>
    plans.keep({ value: { id: plan, owner, title: 'Long', draftedAt: at, sections }, version: 0 }, []),
  );
  for (let number = 1; number <= versions; number += 1) await published({ work });
}

async function published({ work }) {
  const done = await publishPlan(work, self, { plan }, { at: new Date(), newId: randomUUID });
  if (!done.ok) throw new Error(done.error.kind);
}

/** What the task sends, to be sent again by hand: as of the plan as it is then, and under new ids of what happened. */
async function sentBare(url, task) {
  const statements = await recorded(task);
  const client = await bareConnection(url);
  const ask = async (text, values) => (await client.query(text, values)).rows;
  const events = new Set(
    statements.flatMap(({ text, values }) => (text.includes('_event') ? values.filter(isId) : [])),
  );
  // Numbers stand in the text, words travel beside it: a version is published from the plan as it is then.
  const again = ({ text, values }, { published: newest, version }, renewed) => [
    text.startsWith('with line as')
      ? text
          .replace(/select person_id, id, \d+/, `select person_id, id, ${newest + 1}`)
          .replace(/version = \d+\n/, `version = ${version}\n`)
      : text,
    values.map((value) => renewed.get(value) ?? value),
  ];
  const send = async () => {
    const state = await stateOf();
    const renewed = new Map([...events].filter((id) => id !== owner && id !== plan).map((id) => [id, randomUUID()]));
    return timed(async () => {
      for (const statement of statements)
        if (statement.text.includes("'app.context'"))
          await tellContext(contextKey, client, ask, contextIn(statement.values[0]));
        else await client.query(...again(statement, state, renewed));
    });
  };
  return { statements: statements.length, send, close: () => client.end() };
}

async function stateOf() {
  const { rows } = await withConnection(urlOf('plans'), (client) =>
    client.query('select published, version from plan where id = $1', [plan]),
  );
  return rows[0];
}

function isId(value) {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}
