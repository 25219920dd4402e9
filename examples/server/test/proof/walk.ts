import type { Work } from '@peerness/core';
import type { Views } from '@peerness/core/use-cases';
import { buildSubgraph, type Limits } from '@peerness/gateway';
import { readers } from './cast.js';
import { type Gate, openGate } from './gate.js';
import { fullSelection } from './full-selection.js';
import type { Ids } from './ids.js';
import { questionsOf } from './questions.js';
import { mayKnow } from './relations.js';
import type { Tally } from './tally.js';
import { isNode, typenames } from './typenames.js';

/** Wide enough to ask everything at once. */
export const wide: Partial<Limits> = {
  burst: 1_000_000,
  requestsIn10Seconds: 1_000_000,
  inFlight: 1_000,
  tokens: 1_000_000,
  depth: 50,
  selections: 1_000_000,
  cost: 1_000_000_000,
  list: 1_000,
  aliases: 100_000,
  entities: 1_000,
  deadline: 60_000,
};

/** Every reader asks everything of every root field. */
export async function walk(
  gate: Gate,
  ids: Ids,
  table: ReadonlyMap<string, ReadonlySet<string>>,
  tally: Tally,
  who: readonly (string | undefined)[] = readers,
  lister = 'harbor.cora',
): Promise<void> {
  const cursors = await cursorsOf(gate, ids, lister);
  await together(who, async (reader) => {
    const notThere = new Map<string, string>();
    for (const { field, query, variables, about, twin, isOdd } of questionsOf(gate.schema, ids, reader, cursors)) {
      const what = `${field} ${about?.kind ?? ''} of ${about?.owners.join(' and ') ?? ''}`;
      const told = await gate.ask(reader, query, variables);
      tally.hear(reader, what, told, isOdd);
      if (!about || !twin || mayKnow(table, reader, about)) continue;
      const key = JSON.stringify([
        query.length,
        Object.entries(twin).map(([name, value]) => (value === variables[name] ? value : about.kind)),
      ]);
      const other = notThere.get(key) ?? (await gate.ask(reader, query, twin)).text;
      notThere.set(key, other);
      if (told.text !== other)
        tally.oracles.push(`${reader ?? 'nobody'} ${what}: ${told.text.slice(0, 200)} is not ${other.slice(0, 200)}`);
    }
  });
}

/** The router's door: every entity there is, asked for by everyone. */
export async function walkEntities(
  work: Work,
  views: Views | undefined,
  ids: Ids,
  table: ReadonlyMap<string, ReadonlySet<string>>,
  tally: Tally,
): Promise<Gate> {
  const gate = await openGate({ work, ...(views && { views }), schema: await buildSubgraph(), limits: wide });
  const node = gate.schema.getType('Node');
  if (!node) throw new Error('There is no Node.');
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) ${fullSelection(gate.schema, node, 4, {})} }`;
  const things = ids.things.flatMap((thing) => (thing.isFirst && isNode(thing) ? [thing] : []));
  await together(readers, async (reader) => {
    const told = await gate.ask(reader, query, {
      representations: things.map(({ kind, id }) => ({ __typename: typenames[kind], id })),
    });
    tally.hear(reader, '_entities', told);
    tally.tried += things.length - 1;
    const answers = told.data?.['_entities'] as unknown as (object | null)[] | undefined;
    things.forEach((thing, index) => {
      if (!mayKnow(table, reader, thing) && answers?.[index] !== null)
        tally.oracles.push(`${reader ?? 'nobody'} _entities ${thing.kind} of ${thing.owners.join(' and ')}`);
    });
  });
  return gate;
}

/** A place in somebody's list of peers, which fits no other list. */
async function cursorsOf(gate: Gate, ids: Ids, lister: string): Promise<readonly string[]> {
  const { data, text } = await gate.ask(
    lister,
    'query ($organization: ID!) { findPeers(organization: $organization) { peers { edges { cursor } } } }',
    { organization: ids.organizations.get('harbor') },
  );
  const edges = data['findPeers']?.['peers']?.['edges'] as unknown as { cursor: string }[] | undefined;
  if (!edges) throw new Error(`Nobody is found: ${text} ${gate.heard.join(' ')}`);
  return edges.slice(0, 1).map(({ cursor }) => cursor);
}

/** Four at a time, as clients come. */
export async function together<Item>(items: readonly Item[], task: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const client = async (): Promise<void> => {
    while (waiting.length > 0) await task(waiting.shift() as Item);
  };
  await Promise.all([client(), client(), client(), client()]);
}
