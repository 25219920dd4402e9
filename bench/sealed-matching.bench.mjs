// What it costs matching that people's answers are sealed: the same questions of the same 1,500 people, in this process,
// to the running server's database and to a copy of it in which every word stands as it is.
import { report, short } from './parts/bench.mjs';
import { openInside } from './parts/inside.mjs';
import { interleaved, timed } from './parts/numbers.mjs';
import { plainCopy } from './parts/plain-copy.mjs';
import { databaseUrl } from './parts/server.mjs';
import { openTown } from './parts/town.mjs';

const query = `query ($organization: ID!, $kind: ConnectionKind!) {
  findPeers(organization: $organization, kind: $kind, first: 10) {
    peers { edges { node { name } reasons { text { text } contribution } } }
  }
}`;
const rounds = short ? 2 : 7;

const town = await openTown();
const url = databaseUrl(town.dataDir);
const sealedInside = await openInside(url, town.dataDir);
const tier3 = [...sealedInside.catalogue.values()].filter(({ tier }) => tier === 3).map(({ id }) => id);
const copy = await plainCopy(town.dataDir, url, tier3);
if (copy.holding === 0) throw new Error('Nobody here has a tier-3 answer: this would measure nothing.');
const insides = { plain: await openInside(copy.url, town.dataDir, { sealed: false }), sealed: sealedInside };
try {
  const asking = (name, kind) => (subject) =>
    insides[name].ask(subject, query, { organization: town.organization, kind });
  const [newcomer] = town.people;
  const first = {};
  for (const name of ['plain', 'sealed']) first[name] = await timed(() => asking(name, 'SUPPORT')(newcomer.subject));
  for (const { subject } of town.people) await mustBeEqual(subject);
  const side =
    (name, kind) =>
    ({ subject }) =>
      timed(() => asking(name, kind)(subject));
  const sides = {
    plain: side('plain', 'SUPPORT'),
    sealed: side('sealed', 'SUPPORT'),
    plainMutual: side('plain', 'MUTUAL'),
    sealedMutual: side('sealed', 'MUTUAL'),
  };
  await interleaved(1, town.people, sides, 'plain');
  const support = await interleaved(rounds, town.people, sides, 'plain');
  const { sealed, plain, sealedMutual, plainMutual } = support;
  const mutual = await interleaved(
    rounds,
    town.people,
    { plain: sides.plainMutual, sealed: sides.sealedMutual },
    'plain',
  );
  const row = (what, { median, p95 }, rest) => ({ what, value: median, unit: 'ms', p95, ...rest });
  report(
    `finding peers with sealed tier-3 answers ÷ the same without seals: ${copy.holding} people with such an answer, ${town.people.length} askers, ${sealed.count} requests a side, equal answers`,
    [
      row('findPeers, answers sealed, support', sealed, { ratio: sealed.ratio, of: 'without seals' }),
      row('  without seals', plain),
      row('findPeers, answers sealed, mutual', sealedMutual, { ratio: mutual.sealed.ratio, of: 'without seals' }),
      row('  without seals', plainMutual),
      {
        what: 'first question of a process, sealed',
        value: first.sealed,
        unit: 'ms',
        ratio: first.sealed / first.plain,
        of: 'without seals',
      },
      { what: 'time, sealed ÷ without seals', value: sealed.ratio, unit: '' },
    ],
  );
} finally {
  await insides.plain.close();
  await insides.sealed.close();
  await town.close();
}

/** Both find the same people for the same reasons: else the two are no comparison. */
async function mustBeEqual(subject) {
  for (const kind of ['SUPPORT', 'MUTUAL']) {
    const variables = { organization: town.organization, kind };
    const [one, other] = [
      await insides.plain.ask(subject, query, variables),
      await insides.sealed.ask(subject, query, variables),
    ];
    if (JSON.stringify(one) !== JSON.stringify(other)) throw new Error(`${subject} is answered differently.`);
    if (kind === 'SUPPORT' && one.findPeers.peers.edges.length === 0) throw new Error(`${subject} finds nobody.`);
  }
}
