import type { NodeKind } from '@peerness/core/use-cases';
import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
  isEnumType,
  isObjectType,
} from 'graphql';
import type { Ids } from '../../test/proof/ids.js';
import { kindsOf, notThere } from '../../test/proof/questions.js';
import { orgsOf } from '../../test/proof/relations.js';
import type { Attempt } from './attempt.js';
import type { Selections } from './selections.js';
import { thingsFor } from './things-for.js';

/** A field with an id among its arguments, and the way to it: root fields, and the fields of those that take no id. */
interface Door {
  readonly path: readonly string[];
  readonly field: GraphQLField<unknown, unknown>;
  readonly argument: GraphQLArgument;
  readonly kinds: readonly NodeKind[];
}

/** What goes into an argument below the root, by its name. */
const byName: Readonly<Record<string, NodeKind>> = {
  organization: 'organization',
  person: 'person',
  connection: 'connection',
  plan: 'plan',
  section: 'section',
  statement: 'statement',
  membership: 'membership',
  about: 'person',
  ask: 'ask',
};

/** Everything that can be asked for by an id, asked by one reader for every way a thing can stand to them. */
export function reads(
  schema: GraphQLSchema,
  selections: Selections,
  ids: Ids,
  reader: string | undefined,
  each: number,
): readonly Attempt[] {
  const query = schema.getQueryType();
  if (!query) throw new Error('Nothing can be asked.');
  const mine = ids.organizations.get(orgsOf(reader)[0] ?? 'harbor');
  return doors(Object.values(query.getFields()).filter(({ name }) => !name.startsWith('_'))).flatMap(
    ({ path, field, argument, kinds }) =>
      kinds.flatMap((kind) => {
        const document = selections.read(path, field, argument, kind);
        const usual = usually(field, argument, ids, mine);
        return thingsFor(ids, reader, [kind], each).flatMap((about, index): Attempt[] => {
          const asked = {
            reader,
            where: `${path.join('.')}(${argument.name}: ${kind} of ${about.owners.join(' and ') || (about.organization ?? '')}) by ${reader ?? 'nobody'}`,
            query: document,
            variables: { ...usual, [argument.name]: about.id },
            twin: { ...usual, [argument.name]: notThere(about) },
            about,
            does: 'read' as const,
            quiet: false,
            odd: false,
          };
          if (index > 0) return [asked];
          const { twin: _, about: __, ...malformed } = asked;
          return [
            asked,
            { ...malformed, variables: { ...usual, [argument.name]: `${about.id.slice(0, -1)}!` }, odd: true },
          ];
        });
      }),
  );
}

function doors(fields: readonly GraphQLField<unknown, unknown>[], path: readonly string[] = []): readonly Door[] {
  return fields.flatMap((field) => {
    const here = [...path, field.name];
    const taken = field.args.filter(({ type }) => getNamedType(type).name === 'ID');
    const type = getNamedType(field.type);
    if (taken.length === 0)
      return isObjectType(type) && path.length === 0 ? doors(Object.values(type.getFields()), here) : [];
    return taken.map((argument) => {
      const kinds = path.length === 0 ? kindsOf[`${field.name}.${argument.name}`] : byKind(argument.name);
      if (!kinds) throw new Error(`Nobody wrote down what goes into ${here.join('.')}(${argument.name}).`);
      return { path: here, field, argument, kinds };
    });
  });
}

function byKind(name: string): readonly NodeKind[] | undefined {
  const kind = byName[name];
  return kind && [kind];
}

/** What the other arguments are given. */
function usually(
  { name: field, args }: GraphQLField<unknown, unknown>,
  varied: GraphQLArgument,
  ids: Ids,
  mine: string | undefined,
): Readonly<Record<string, unknown>> {
  const given = args
    .filter(
      ({ name, type, defaultValue }) =>
        name !== varied.name && String(type).endsWith('!') && defaultValue === undefined,
    )
    .map(({ name, type }): [string, unknown] => {
      const named = getNamedType(type);
      if (isEnumType(named)) return [name, named.getValues()[0]?.name];
      if (name === 'organization') return [name, mine];
      if (named.name === 'ID') return [name, ids.things.find(({ kind }) => kind === (byName[name] ?? 'person'))?.id];
      return [name, named.name === 'Int' ? 1 : named.name === 'Boolean' ? true : 'words'];
    });
  // One looks through one pair of eyes.
  const eyes = field === 'previewAs' && varied.name !== 'person' ? [['stranger', true] as const] : [];
  return Object.fromEntries([...given, ...eyes]);
}
