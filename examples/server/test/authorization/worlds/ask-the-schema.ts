import { globalId } from '@peerness/core/use-cases';
import type { Gate } from '../../proof/gate.js';
import type { World } from './world.js';

interface Answer {
  readonly __typename?: string;
  readonly id: string;
  readonly facets?: readonly { readonly dimension: { readonly id: string } }[] | null;
  readonly sections?: readonly { readonly id: string }[] | null;
  readonly contacts?: readonly { readonly words: string }[] | null;
}

/** What a reader is answered when they ask for everything there is in a world, in one request. */
export async function askTheSchema(gate: Gate, world: World, reader: string): Promise<ReadonlySet<string>> {
  const ids = [
    ...world.presences.map((one) => globalId('person', one.organization, one.membership)),
    ...world.plans.map(({ id }) => globalId('plan', id)),
    ...world.connections.map(({ organization, id }) => globalId('connection', organization, id)),
  ];
  const { data, text, codes } = await gate.ask(
    reader,
    `{ ${ids.map((id, at) => `a${at}: node(id: "${id}") { ...all }`).join(' ')} }
    fragment all on Node { __typename id
      ... on Person { facets { dimension { id } } } ... on Plan { sections { id } } ... on Connection { contacts { words } } }`,
  );
  if (!data || codes.length > 0) throw new Error(`${reader}: ${text.slice(0, 300)}`);
  const told = new Set<string>();
  for (const answer of Object.values(data) as unknown as readonly (Answer | null)[]) {
    if (!answer) continue;
    told.add(answer.id);
    for (const { dimension } of answer.facets ?? []) told.add(`${answer.id} ${dimension.id.replace('dimension_', '')}`);
    for (const { id } of answer.sections ?? []) told.add(id);
    for (const { words } of answer.contacts ?? []) told.add(`${answer.id} ${words}`);
  }
  return told;
}
