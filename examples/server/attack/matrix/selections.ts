import { type GraphQLArgument, type GraphQLField, type GraphQLSchema, getNamedType, isAbstractType } from 'graphql';
import type { NodeKind } from '@peerness/core/use-cases';
import { fullSelection } from '../../test/proof/full-selection.js';
import { typenames } from '../../test/proof/typenames.js';

/** The widest documents the server's own limits let through, by what they ask for. */
export interface Selections {
  read(
    path: readonly string[],
    field: GraphQLField<unknown, unknown>,
    argument: GraphQLArgument,
    kind: NodeKind,
  ): string;
  entity(kind: NodeKind): string;
}

/** Whether the server would answer this document; with no variables, and as nobody. */
export type Fits = (document: string) => Promise<boolean>;

const deepest = 5;

/** Every document is made once and tried once, as deep as the limits allow. */
export async function fitSelections(
  schema: GraphQLSchema,
  subgraph: GraphQLSchema,
  fits: Fits,
  fitsSubgraph: Fits,
  wanted: (selections: Selections) => void,
): Promise<Selections> {
  const documents = new Map<string, string>();
  const asked = new Map<string, (depth: number) => string>();
  const remembering =
    (isSubgraph: boolean) =>
    (key: string, make: (depth: number) => string): string => {
      const known = documents.get(key);
      if (known === undefined) asked.set(`${isSubgraph ? 'subgraph' : 'graphql'} ${key}`, make);
      return known ?? '';
    };
  const make: Selections = {
    read: (path, field, argument, kind) =>
      remembering(false)(`${path.join('.')} ${argument.name} ${kind}`, (depth) =>
        readOf(schema, path, field, argument, kind, depth),
      ),
    entity: (kind) => remembering(true)(`entity ${kind}`, (depth) => entityOf(subgraph, kind, depth)),
  };
  wanted(make);
  for (const [name, document] of asked) {
    const [where = '', ...key] = name.split(' ');
    for (let depth = deepest; ; depth -= 1) {
      if (depth < 0) throw new Error(`Nothing about ${key.join(' ')} fits the limits.`);
      const words = document(depth);
      if (!(await (where === 'subgraph' ? fitsSubgraph : fits)(words))) continue;
      documents.set(key.join(' '), words);
      break;
    }
  }
  return make;
}

function readOf(
  schema: GraphQLSchema,
  path: readonly string[],
  field: GraphQLField<unknown, unknown>,
  argument: GraphQLArgument,
  kind: NodeKind,
  depth: number,
): string {
  const given = field.args.filter(
    ({ name, type, defaultValue }) =>
      name === argument.name ||
      (String(type).endsWith('!') && defaultValue === undefined) ||
      (name === 'stranger' && argument.name !== 'person'),
  );
  const head = given.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const type = getNamedType(field.type);
  const one = isAbstractType(type) ? schema.getType(typenames[kind]) : type;
  const inner = one ? fullSelection(schema, one as typeof type, depth, {}) : '';
  const body = isAbstractType(type) ? `{ __typename ${one ? `... on ${one.name} ${inner} ` : ''}}` : inner;
  const call = `${path.at(-1)}(${given.map(({ name }) => `${name}: $${name}`).join(', ')}) ${body}`;
  return `query (${head}) { ${path.slice(0, -1).reduceRight((within, step) => `${step} { ${within} }`, call)} }`;
}

function entityOf(schema: GraphQLSchema, kind: NodeKind, depth: number): string {
  const type = schema.getType(typenames[kind]);
  // What has ids and is in no graph is asked for all the same: whether it is there is all that could be told.
  const body = type
    ? `... on ${type.name} ${fullSelection(schema, type as Parameters<typeof fullSelection>[1], depth, {})} `
    : '';
  return `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ${body}} }`;
}
