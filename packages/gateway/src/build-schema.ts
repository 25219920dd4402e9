import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema as assemble, type NonEmptyArray } from 'type-graphql';
import { guardSchema } from './access/guard-schema.js';
import { resolvers } from './resolvers/index.js';

/** This graph, whole and on its own, with a rule before every field. Serve it with a context from `createContext`. */
export async function buildSchema(): Promise<GraphQLSchema> {
  return guardSchema(await assembleSchema());
}

/** The graph before anything guards it. */
export function assembleSchema(): Promise<GraphQLSchema> {
  return assemble({ resolvers: [...resolvers] as unknown as NonEmptyArray<() => void>, validate: false });
}
