import type { PersonId } from '@peerness/core';
import { globalId } from '@peerness/core/use-cases';
import type { Gate } from '../../proof/gate.js';
import { connectionsAskedBy, type World } from './world.js';

interface Answer {
  readonly id: string;
  readonly facets?: readonly { readonly dimension: { readonly id: string } }[] | null;
  readonly entriesShown?: readonly { readonly list: string }[] | null;
  readonly earlierSupport?: readonly { readonly from?: string | null; readonly metOn?: string | null }[] | null;
  readonly sections?: readonly { readonly id: string }[] | null;
  readonly contacts?: readonly { readonly words: string }[] | null;
}

/** As many things as one request may name. */
const atOnce = 10;

const all = `fragment all on Node { id
  ... on Person { facets { dimension { id } } entriesShown { list } earlierSupport { from metOn } } ... on Plan { sections { id } } ... on Connection { contacts { words } } }`;

/** What a reader is answered when they ask for everything there is in a world. */
export async function askTheSchema(
  gate: Gate,
  world: World,
  [reader, person]: readonly [string, PersonId],
): Promise<ReadonlySet<string>> {
  const ids = [
    ...world.presences.map((one) => globalId('person', one.organization, one.membership)),
    ...world.plans.map(({ id }) => globalId('plan', id)),
    ...world.items.map(({ id }) => globalId('roadmap', id)),
    ...connectionsAskedBy(world, person).map(({ organization, id }) => globalId('connection', organization, id)),
  ];
  const told = new Set<string>();
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce).map((id, at) => `a${at}: node(id: "${id}") { ...all }`);
    const { data, text, codes } = await gate.ask(reader, `{ ${some.join(' ')} } ${all}`);
    if (!data || codes.length > 0) throw new Error(`${reader}: ${text.slice(0, 300)} ${gate.heard.join(' ')}`);
    for (const answer of Object.values(data) as unknown as readonly (Answer | null)[]) if (answer) hear(told, answer);
  }
  return told;
}

function hear(told: Set<string>, { id, facets, entriesShown, earlierSupport, sections, contacts }: Answer): void {
  told.add(id);
  for (const { dimension } of facets ?? []) told.add(`${id} ${dimension.id.replace('dimension_', '')}`);
  for (const { list } of entriesShown ?? []) told.add(`${id} ${list}`);
  for (const { from, metOn } of earlierSupport ?? []) {
    if (from) told.add(`${id} connections ${from.slice(0, 10)}`);
    if (metOn) told.add(`${id} meetings ${metOn.slice(0, 10)}`);
  }
  for (const section of sections ?? []) told.add(section.id);
  for (const { words } of contacts ?? []) told.add(`${id} ${words}`);
}
