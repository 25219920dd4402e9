import { type Finished, readGlobalId } from '@peerness/core/use-cases';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { finish } from '../access/finish.js';
import { badInput, tooLarge } from '../errors/problem.js';
import type { Call } from '../resolvers/call.js';
import { readNode, typeOfKind } from '../resolvers/read-node.js';

interface Representation {
  readonly __typename?: unknown;
  readonly id?: unknown;
}

/**
 * What a router asks for by id, in the order it was asked for. Each is read as if the person had asked for it themselves:
 * of what the router sends, only the id counts, and missing, forbidden and misnamed are all null.
 */
export async function resolveEntities(
  _source: unknown,
  { representations }: { readonly representations: readonly Representation[] },
  call: Call,
): Promise<readonly (Finished | null)[]> {
  if (representations.length > call.limits.entities) throw tooLarge('entities', call.limits.entities);
  const answers: (Finished | null)[] = [];
  for (const [index, representation] of representations.entries()) {
    if (!isRepresentation(representation))
      throw badInput('An entity is asked for by its type and its id.', ['representations', String(index)]);
    answers.push(await resolveEntity(representation, call));
  }
  return answers;
}

async function resolveEntity({ __typename, id }: Representation, call: Call): Promise<Finished | null> {
  const read = readGlobalId(String(id));
  if (!read.ok || __typename !== call.naming.final(typeOfKind[read.value.kind])) return null;
  return readNode(call, read.value);
}

function isRepresentation(value: unknown): value is Representation {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    '__typename' in value
  );
}

/** The subgraph's own words, under whatever name a router asks for them. */
export function serviceOf(
  schema: GraphQLSchema,
  resolve: GraphQLFieldResolver<unknown, unknown> | undefined,
): (source: unknown, given: object, call: Call, info: unknown) => Finished {
  return (source, given, call, info) => {
    const service = resolve?.(source, given, { schema }, info as never) as { readonly sdl: string };
    return finish({ __typename: '_Service', sdl: service.sdl }, call.selection);
  };
}
