// What a request costs over the SQL it sends: the same statements, by hand, over one bare connection.
import { report, seed, short } from './parts/bench.mjs';
import { openInside } from './parts/inside.mjs';
import { chance, interleaved, some, timed } from './parts/numbers.mjs';
import { ask, databaseUrl } from './parts/server.mjs';
import { bareConnection, recorded, replay } from './parts/statements.mjs';
import { change, openTown } from './parts/town.mjs';

const rounds = short ? 2 : 7;
const asked = {
  viewer: '{ viewer { person { id name } memberships { id organization { id name } } } }',
  person: `query ($person: ID!) {
    person(id: $person) { id name roles { label { text } } facets { dimension { label { text } } text { text } } }
  }`,
  plan: 'query ($plan: ID!) { plan(id: $plan) { id title sections { id title entries { id words language } } } }',
};
const listed = `query ($organization: ID!) {
  findPeers(organization: $organization, first: 50) { peers { edges { node { id } } } }
}`;
const inviting = `mutation ($input: InviteInput!) {
  invite(input: $input) { __typename ... on ConnectionChanged { connection { id state version } } ... on Refusal { code } }
}`;

const town = await openTown();
const inside = await openInside(databaseUrl(town.dataDir), town.dataDir);
const bare = await bareConnection(databaseUrl(town.dataDir), town.dataDir);
try {
  const random = chance(seed);
  const cases = [];
  for (const person of some(town.people, town.people.length, random)) {
    const peers = await peersOf(person);
    // Every round invites two.
    if (peers.length >= 2 * rounds && cases.length < 10) cases.push(await prepare(person, peers));
  }
  if (cases.length < 3) throw new Error(`Only ${cases.length} have enough peers to invite.`);

  const sides = {};
  for (const [name, query] of Object.entries(asked)) {
    sides[name] = ({ token, variables }) => timed(() => ask(town.url, token, query, variables));
    sides[`${name} sql`] = ({ statements }) => timed(() => replay(bare, ...renewed(statements[name])));
  }
  await interleaved(3, cases, sides, 'viewer sql');
  const rows = [];
  for (const name of Object.keys(asked)) {
    const { [name]: ours, [`${name} sql`]: sql } = await interleaved(
      rounds,
      cases,
      { [name]: sides[name], [`${name} sql`]: sides[`${name} sql`] },
      `${name} sql`,
    );
    rows.push(...both(name, ours, sql, cases[0].statements[name].sent.length));
  }
  const counts = [];
  const { invite, sql } = await interleaved(rounds, cases, invitations(counts), 'sql');
  rows.push(...both('invite', invite, sql, counts[0]));
  report(`what a request costs over HTTP, ${cases.length} askers, ${rounds} rounds`, rows);
} finally {
  await bare.end();
  await inside.close();
  await town.close();
}

function both(name, ours, sql, count) {
  return [
    { what: name, value: ours.median, unit: 'ms', p95: ours.p95, ratio: ours.ratio, of: 'bare SQL' },
    { what: `  bare SQL: its ${count} statements`, value: sql.median, unit: 'ms', p95: sql.p95 },
  ];
}

/** The same statements with new ids for those made while they were recorded: a look at somebody is written down, too. */
function renewed({ sent, made }) {
  const again = new Map(made.map((id) => [id, inside.newId()]));
  return [sent, (value) => again.get(value) ?? value];
}

async function peersOf({ token }) {
  const { findPeers } = await ask(town.url, token, listed, { organization: town.organization });
  return findPeers.peers.edges.map(({ node }) => node.id);
}

/** Someone with a plan of three sections, someone else to look at, and the statements of each question. */
async function prepare({ subject, token }, peers) {
  const selection = '... on PlanChanged { plan { id } }';
  const { plan } = await change(
    town.url,
    token,
    'draftPlan',
    'DraftPlanInput',
    { title: 'When it gets hard' },
    selection,
  );
  for (const kind of ['TOOLBOX', 'DAILY_PLAN', 'EARLY_SIGNS']) {
    const added = await change(
      town.url,
      token,
      'addSection',
      'AddSectionInput',
      { plan: plan.id, kind },
      '... on SectionChanged { section { id } }',
    );
    for (const words of ['A walk before coffee.', 'Call somebody.', 'Music, loud.'])
      await change(town.url, token, 'writeEntry', 'WriteEntryInput', {
        section: added.section.id,
        words,
        language: 'en',
      });
  }
  const variables = { person: peers[0], plan: plan.id };
  const statements = {};
  for (const [name, query] of Object.entries(asked)) {
    await inside.ask(subject, query, variables);
    inside.idsMade();
    const sent = await recorded(() => inside.ask(subject, query, variables));
    statements[name] = { sent, made: inside.idsMade() };
  }
  return { subject, token, variables, statements, peers };
}

/**
 * Each invitation is sent once over HTTP to one peer; and once inside, to another, to learn its statements. That one is
 * withdrawn, and the same statements are sent again with new ids: as much is written on either side.
 */
function invitations(counts) {
  const input = ({ peers }) => ({ organization: town.organization, to: peers.shift(), kind: 'SUPPORT' });
  return {
    invite: async (one) => {
      const variables = { input: input(one) };
      let answer;
      const ms = await timed(async () => (answer = await ask(town.url, one.token, inviting, variables)));
      if (!answer.invite.connection) throw new Error(JSON.stringify(answer));
      return ms;
    },
    sql: async (one) => {
      const variables = { input: input(one) };
      inside.idsMade();
      let answer;
      const sent = await recorded(async () => (answer = await inside.ask(one.subject, inviting, variables)));
      const again = renewed({ sent, made: inside.idsMade() });
      const connection = answer.invite.connection?.id;
      if (!connection) throw new Error(JSON.stringify(answer));
      await change(town.url, one.token, 'withdrawInvitation', 'WithdrawInvitationInput', { connection });
      counts.push(sent.length);
      return timed(() => replay(bare, ...again));
    },
  };
}
