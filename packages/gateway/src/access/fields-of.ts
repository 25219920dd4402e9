import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
} from 'graphql';

export interface SchemaField {
  readonly type: GraphQLObjectType | GraphQLInterfaceType;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every field of a schema that can be asked for, but for GraphQL's own introspection. */
export function fieldsOf(schema: GraphQLSchema): readonly SchemaField[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
    .flatMap((type) => {
      const owner = type as GraphQLObjectType | GraphQLInterfaceType;
      return Object.values(owner.getFields()).map((field) => ({ type: owner, field }));
    });
}

export function isRootType(schema: GraphQLSchema, { name }: { readonly name: string }): boolean {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].some(
    (type) => type?.name === name,
  );
}
