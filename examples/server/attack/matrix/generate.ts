import { buildSchema, buildSubgraph } from '@peerness/gateway';
import type { Ground } from '../ground.js';
import { verdictOf } from '../server/answer.js';
import { send } from '../server/send.js';
import { personas } from '../world/personas.js';
import type { Attempt } from './attempt.js';
import { changes } from './changes.js';
import { entities } from './entities.js';
import { reads } from './reads.js';
import { fitSelections, type Fits } from './selections.js';

/** How much is generated: so many things of each standing, and one in so many requests. */
export interface Extent {
  readonly each: number;
  readonly oneIn: number;
}

/**
 * Every root field, mutation and entity of the schema as it is now, with every id there is to exchange, as every
 * persona. Ordered so that nobody asks twice in a row.
 */
export async function generate(ground: Ground, { each, oneIn }: Extent): Promise<readonly Attempt[]> {
  const { stand, table, servers } = ground;
  const schema = await buildSchema();
  const everybody = Object.values(personas);
  const selections = await fitSelections(
    schema,
    await buildSubgraph(),
    answers(servers.graphql.url),
    answers(servers.subgraph.url),
    (wanted) => {
      for (const reader of everybody) {
        reads(schema, wanted, stand.ids, reader, 1);
        entities(wanted, stand.ids, reader, 1);
      }
    },
  );
  const lists = everybody.map((reader) => [
    ...reads(schema, selections, stand.ids, reader, each),
    ...changes(schema, stand.ids, table, reader),
    ...entities(selections, stand.ids, reader, each),
  ]);
  const longest = Math.max(...lists.map(({ length }) => length));
  const all = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
  return all.filter((_, at) => at % oneIn === 0);
}

/** Nobody asks, with nothing: what is too much is refused before anything else is looked at. */
function answers(url: string): Fits {
  return async (document) => {
    const answer = await send({
      url: `${url}/graphql`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify({ query: document, variables: {} })),
      patience: 20_000,
    });
    return verdictOf(answer) !== 'TOO_LARGE';
  };
}
