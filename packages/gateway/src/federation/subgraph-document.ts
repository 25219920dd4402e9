import {
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
  visit,
} from 'graphql';
import type { Naming } from '../access/naming.js';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])`;

/** The graph's own words as a subgraph writes them: types under their final names, a key on every node. */
export function subgraphDocument(schema: GraphQLSchema, { original, final }: Naming): DocumentNode {
  const renamed = visit(parse(`${link}\n${printSchema(lexicographicSortSchema(schema))}`), {
    NamedType: (node) => ({ ...node, name: { ...node.name, value: final(node.name.value) } }),
    enter: (node) => {
      if (!('name' in node) || !isTypeDefinition(node.kind)) return undefined;
      const { name } = node as unknown as { readonly name: { readonly value: string } };
      return { ...node, name: { ...node.name, value: final(name.value) } };
    },
  }) as DocumentNode;
  return visit(renamed, {
    ObjectTypeDefinition: (node) => {
      const isNode = node.interfaces?.some(({ name }) => original(name.value) === 'Node') ?? false;
      const added = isNode
        ? [directive('key', 'id')]
        : isShared(original(node.name.value))
          ? [directive('shareable')]
          : [];
      return { ...node, directives: [...(node.directives ?? []), ...added] };
    },
  });
}

function isTypeDefinition(kind: Kind): boolean {
  return kind.endsWith('TypeDefinition') && kind !== Kind.SCALAR_TYPE_DEFINITION;
}

/** Every graph with pages has this type, and it means the same in all of them. */
function isShared(type: string): boolean {
  return type === 'PageInfo';
}

function directive(name: string, fields?: string): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments:
      fields === undefined
        ? []
        : [
            {
              kind: Kind.ARGUMENT,
              name: { kind: Kind.NAME, value: 'fields' },
              value: { kind: Kind.STRING, value: fields },
            },
          ],
  };
}
