// Top ten of 1,500 people: over HTTP from the real server and its PostgreSQL, against the bare SQL beneath it.
import { report, short } from './parts/bench.mjs';
import { openInside } from './parts/inside.mjs';
import { interleaved, timed } from './parts/numbers.mjs';
import { ask, databaseUrl } from './parts/server.mjs';
import { bareConnection, recorded, replay } from './parts/statements.mjs';
import { openTown } from './parts/town.mjs';

const query = `query ($organization: ID!, $kind: ConnectionKind!) {
  findPeers(organization: $organization, kind: $kind, first: 10) {
    peers { edges { node { id name roles { label { text } } } reasons { text { text } basis contribution } } }
    nextStep { text { text } }
  }
}`;
const rounds = short ? 2 : 7;

const town = await openTown();
const inside = await openInside(databaseUrl(town.dataDir), town.dataDir);
const sooner = await openInside(databaseUrl(town.dataDir), town.dataDir, { withIndex: true });
const bare = await bareConnection(databaseUrl(town.dataDir), town.dataDir);
try {
  const cases = [];
  for (const person of town.people) cases.push(await prepare(person));
  const people = cases[0].question.candidates.length;
  const overHttp =
    (kind) =>
    ({ token }) =>
      timed(() => ask(town.url, token, query, { organization: town.organization, kind }));
  const variables = { organization: town.organization, kind: 'SUPPORT' };
  const inProcess =
    ({ ask }) =>
    ({ subject }) =>
      timed(() => ask(subject, query, variables));
  for (const { subject } of cases) {
    const [whole, first] = [await inside.ask(subject, query, variables), await sooner.ask(subject, query, variables)];
    if (JSON.stringify(whole) !== JSON.stringify(first))
      throw new Error(`${subject} is answered otherwise by the index.`);
  }
  const sides = {
    support: overHttp('SUPPORT'),
    mutual: overHttp('MUTUAL'),
    everybody: inProcess(inside),
    byIndex: inProcess(sooner),
    presences: ({ presences }) => timed(() => replay(bare, presences)),
    statements: ({ statements }) => timed(() => replay(bare, statements)),
    pure: ({ question }) => timed(() => inside.core.findPeers(question)),
  };
  await interleaved(2, cases, sides, 'presences');
  const { support, mutual, everybody, byIndex, presences, statements, pure } = await interleaved(
    rounds,
    cases,
    sides,
    'presences',
  );

  const of = 'bare presence rows';
  const row = (what, { median, p95, ratio }, rest) => ({ what, value: median, unit: 'ms', p95, ratio, of, ...rest });
  report(`top 10 of ${cases[0].everyone} people, ${town.people.length} askers, ${support.count} requests each`, [
    row('findPeers over HTTP, support', support, { goal: 100 }),
    row('findPeers over HTTP, mutual', mutual),
    row('the same in process, support, everybody’s row read', everybody),
    row('the same in process, support, by the index', byIndex),
    row(`bare SQL: the ${cases[0].everyone} presence rows (one transaction)`, presences),
    row(`bare SQL: all ${cases[0].statements.length} statements of that request`, statements),
    row(`findPeers in memory (${people} usable candidates)`, pure),
  ]);
} finally {
  await bare.end();
  await inside.close();
  await sooner.close();
  await town.close();
}

/** For one asker: the statements of their question, those that read the presence rows, and what the core decides on. */
async function prepare({ subject, token }) {
  const { core, work, catalogue } = inside;
  const variables = { organization: town.organization, kind: 'SUPPORT' };
  await inside.ask(subject, query, variables);
  const statements = await recorded(() => inside.ask(subject, query, variables));
  const at = new Date();
  const identity = inside.identity(subject);
  const me = await work(core.signInScope(identity), ({ people }) => people.identifiedBy(identity));
  const self = core.selfScope(me);
  const memberships = (await work(self, (ports) => ports.memberships.of(me))).map(({ value }) => value);
  const organization = memberships[0].organization;
  const scope = core.actIn(self, memberships, organization, 'match', at).value;
  const presences = await recorded(() => work(scope, (ports) => ports.presences.candidates(organization)));
  const question = await work(scope, async (ports) => ({
    asker: await ports.presences.ofPerson(organization, me),
    wishes: (await ports.wishes.of(me, organization)).value.wishes,
    kind: 'support',
    sense: 'broad',
    candidates: await ports.presences.candidates(organization),
    wishesOf: new Map(),
    catalogue,
    organization: await ports.organizations.find(organization),
    around: new Set(),
    known: new Set(),
    at,
  }));
  if (core.findPeers(question).length === 0) throw new Error(`${subject} finds nobody: this would measure nothing.`);
  return { subject, token, statements, presences, question, everyone: question.candidates.length };
}
