import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema as assemble, type NonEmptyArray } from 'type-graphql';
import { guardSchema } from './access/guard-schema.js';
import { resolvers } from './resolvers/index.js';
import { OpenedResolver } from './resolvers/opened.resolver.js';

/** This graph, whole and on its own, with a rule before every field. Serve it with a context from `createContext`. */
export async function buildSchema(): Promise<GraphQLSchema> {
  return guardSchema(await assembleSchema([...resolvers, OpenedResolver]));
}

/** The graph before anything guards it. */
export function assembleSchema(made: readonly (new () => object)[] = resolvers): Promise<GraphQLSchema> {
  return assemble({
    resolvers: [...made] as unknown as NonEmptyArray<() => void>,
    validate: false,
    pubSub: nobodyPublishes,
  });
}

/** Asked for wherever there are subscriptions; ours hear of things by themselves. */
const nobodyPublishes = {
  publish: () => undefined,
  subscribe: (): never => {
    throw new TypeError('Nothing is published.');
  },
};
