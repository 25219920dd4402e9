import 'reflect-metadata';
import {
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isEnumType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { guardSchema } from './access/guard-schema.js';
import { namingOf } from './access/naming.js';
import { accessRules } from './access/rules.js';
import { assembleSchema } from './build-schema.js';
import { resolveEntities, serviceOf } from './federation/resolve-entities.js';
import { subgraphDocument } from './federation/subgraph-document.js';

export interface SubgraphOptions {
  /** Another name for a type, where the graph it goes into has one of that name: `(type) => `Peerness${type}``. */
  readonly rename?: (type: string) => string;
}

/** This graph as an Apollo Federation 2 subgraph, with a rule before every field, `_entities` among them. */
export async function buildSubgraph({ rename = (type) => type }: SubgraphOptions = {}): Promise<GraphQLSchema> {
  const { buildSubgraphSchema } = await import('@apollo/subgraph');
  const whole = await assembleSchema();
  const renamable = Object.values(whole.getTypeMap()).filter(
    (type) => !isRoot(whole, type.name) && !isScalarType(type) && !type.name.startsWith('__'),
  );
  const naming = namingOf(
    renamable.map(({ name }) => name),
    rename,
  );
  const schema = buildSubgraphSchema(subgraphDocument(whole, naming));

  for (const type of Object.values(whole.getTypeMap())) {
    const built = schema.getType(naming.final(type.name));
    if (isScalarType(type) && isScalarType(built) && !isSpecifiedScalarType(type)) {
      Object.assign(built, { serialize: type.serialize, parseValue: type.parseValue, parseLiteral: type.parseLiteral });
    }
    if (isEnumType(type) && !isEnumType(built)) throw new TypeError(`${type.name} was lost.`);
  }
  for (const [from, to] of [
    [whole.getQueryType(), schema.getQueryType()],
    [whole.getMutationType(), schema.getMutationType()],
  ] as const) {
    for (const [name, { resolve }] of Object.entries(from?.getFields() ?? {})) {
      const field = to?.getFields()[name];
      if (field && resolve) field.resolve = resolve;
    }
  }
  const query = schema.getQueryType()?.getFields();
  if (!query?.['_entities'] || !query['_service']) throw new TypeError('A subgraph has entities.');
  query['_entities'].resolve = resolveEntities as unknown as GraphQLFieldResolver<unknown, unknown>;
  query['_service'].resolve = serviceOf(schema, query['_service'].resolve) as unknown as GraphQLFieldResolver<
    unknown,
    unknown
  >;
  return guardSchema(schema, { rules: accessRules('subgraph'), naming });
}

function isRoot(schema: GraphQLSchema, name: string): boolean {
  return name === schema.getQueryType()?.name || name === schema.getMutationType()?.name;
}
