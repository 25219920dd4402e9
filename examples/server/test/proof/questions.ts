import { globalId, type NodeKind } from '@peerness/core/use-cases';
import { newId } from '@peerness/gateway';
import { getNamedType, type GraphQLArgument, type GraphQLField, type GraphQLSchema, isEnumType } from 'graphql';
import { fullSelection } from './full-selection.js';
import type { Ids, Thing } from './ids.js';
import { orgsOf, standing } from './relations.js';
import { isNode, typenames } from './typenames.js';

/** One thing to ask, and the same of something that is not there: whoever may not know the thing gets one answer for both. */
export interface Question {
  readonly field: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What it asks for; missing for what there is not, or for oneself. */
  readonly about?: Thing;
  /** Not an id at all, or a cursor from elsewhere: it may be refused aloud. */
  readonly isOdd: boolean;
  readonly twin?: Readonly<Record<string, unknown>>;
}

/** Which ids belong into an argument, by coordinate. A root field with an id nobody wrote down here stops the walk. */
export const kindsOf: Readonly<Record<string, readonly NodeKind[]>> = {
  'node.id': [
    'self',
    'person',
    'organization',
    'membership',
    'consent',
    'member',
    'statement',
    'entry',
    'wishes',
    'connection',
    'ask',
    'round',
    'offer',
    'plan',
    'section',
    'roadmap',
    'crisis',
    'directive',
    'session',
    'concern',
    'demand',
    'hold',
    'dimension',
  ],
  'person.id': ['person', 'self'],
  'organization.id': ['organization'],
  'members.organization': ['organization'],
  'legalDemands.organization': ['organization'],
  'legalHolds.organization': ['organization'],
  'connection.id': ['connection'],
  'plan.id': ['plan'],
  'findPeers.organization': ['organization'],
  'explainMatch.organization': ['organization'],
  'explainMatch.person': ['person'],
  'previewInvitation.organization': ['organization'],
  'previewInvitation.to': ['person'],
  'previewAs.organization': ['organization'],
  'previewAs.person': ['person'],
  'previewAs.showing': ['section'],
  'dimensions.organization': ['organization'],
  'matcherCard.organization': ['organization'],
};

/** So deep. */
const depth = 6;

/** Everything that can be asked of every root field by one reader: every id they have, know or could have come by. */
export function questionsOf(
  schema: GraphQLSchema,
  ids: Ids,
  reader: string | undefined,
  cursors: readonly string[],
): readonly Question[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => !name.startsWith('_'));
  const mine = ids.organizations.get(orgsOf(reader)[0] ?? 'harbor') ?? '';
  const choices = (
    field: GraphQLField<unknown, unknown>,
    argument: GraphQLArgument,
  ): readonly { value: unknown; about?: Thing }[] => {
    const type = getNamedType(argument.type);
    if (argument.name === 'after') return cursors.map((value) => ({ value }));
    if (type.name !== 'ID') return [];
    const kinds = kindsOf[`${field.name}.${argument.name}`];
    if (!kinds) throw new Error(`Nobody wrote down what goes into ${field.name}(${argument.name}).`);
    return sampled(ids, reader, kinds).map((about) => ({ value: about.id, about }));
  };
  const usual = (field: GraphQLField<unknown, unknown>, argument: GraphQLArgument): unknown =>
    argument.name === 'organization' && field.name !== 'dimensions'
      ? mine
      : argument.name === 'first'
        ? 50
        : argument.name === 'languages'
          ? ['en']
          : argument.name === 'to' || `${field.name}.${argument.name}` === 'explainMatch.person'
            ? ids.things.find(({ kind }) => kind === 'person')?.id
            : argument.name === 'rows'
              ? [{ words: 'My sister' }]
              : undefined;

  return fields.flatMap((field) => {
    const type = getNamedType(field.type);
    const head = field.args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
    const organizationsHere = [...ids.organizations.values(), globalId('organization', newId())];
    const wheres = field.name === 'viewer' ? organizationsHere : [mine];
    return wheres.flatMap((where) => {
      const inWhere = `(organization: "${where}")`;
      const given = {
        'Viewer.wishes': inWhere,
        'Viewer.planTemplates': inWhere,
        'Viewer.asks': inWhere,
        'Viewer.questions': inWhere,
        'Viewer.managedTies': inWhere,
        'Plan.publishedVersion': '(number: 1)',
        'Plan.comparison': '(earlier: 1, later: 2)',
        'Viewer.concernOffer': inWhere,
        'Viewer.concernsToMe': inWhere,
        'Viewer.concernRecipients': inWhere,
        'Viewer.connections': '(first: 50)',
        'Viewer.rounds': inWhere,
        'Viewer.roundOffers': inWhere,
        'Viewer.networkAgreements': inWhere,
        'Viewer.paper': '(code: "0000000-00")',
      };
      const asking = `query (${head}) { ${field.name}(${field.args.map(({ name }) => `${name}: $${name}`).join(', ')})`;
      const query = `${asking} ${fullSelection(schema, type, depth, given)} }`;
      // An id of a kind is asked for everything of that kind, and for what it is instead.
      const queryOf = (about: Thing | undefined): string => {
        const one = field.name === 'node' && about && isNode(about) ? schema.getType(typenames[about.kind]) : undefined;
        return one
          ? `${asking} { __typename ... on ${one.name} ${fullSelection(schema, one, depth, given, true, `${one.name}_`)} } }`
          : query;
      };
      // Words from closed sets in every combination; of the rest one varies over everything it can be, the others stay
      // usual. With every combination but the first, one of each is enough.
      return combinations(field).flatMap((closed, nth) => {
        const usuals = {
          ...Object.fromEntries(
            field.args
              .map((argument) => [argument.name, usual(field, argument)])
              .filter(([, one]) => one !== undefined),
          ),
          ...closed,
        };
        if (!field.args.some((argument) => getNamedType(argument.type).name === 'ID'))
          return [{ field: field.name, query, variables: usuals, isOdd: false }];
        return field.args.flatMap((varied) =>
          choices(field, varied)
            .slice(0, nth === 0 ? undefined : 1)
            .flatMap(({ value, about }, index): Question[] => {
              const asked = {
                field: field.name,
                query: queryOf(about),
                variables: withOnePairOfEyes(field.name, { ...usuals, [varied.name]: value }),
                isOdd: about === undefined,
              };
              if (!about) return [asked];
              const malformed = {
                ...asked,
                variables: withOnePairOfEyes(field.name, {
                  ...usuals,
                  [varied.name]: `${String(value).slice(0, -1)}!`,
                }),
                isOdd: true,
              };
              return [
                { ...asked, about, twin: withOnePairOfEyes(field.name, { ...usuals, [varied.name]: notThere(about) }) },
                ...(index === 0 ? [malformed] : []),
              ];
            }),
        );
      });
    });
  });
}

/** One looks through one pair of eyes: somebody's, or a role's. */
function withOnePairOfEyes(
  field: string,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (field !== 'previewAs' || variables['person'] === undefined) return variables;
  return { ...variables, anyoneAs: null };
}

/** Every combination of words from closed sets a field can be given. */
function combinations({ args }: GraphQLField<unknown, unknown>): readonly Readonly<Record<string, string>>[] {
  return args.reduce<readonly Readonly<Record<string, string>>[]>(
    (sets, { name, type }) => {
      const named = getNamedType(type);
      return isEnumType(named)
        ? sets.flatMap((set) => named.getValues().map((value) => ({ ...set, [name]: value.name })))
        : sets;
    },
    [{}],
  );
}

/** Of each kind, one for every way it can stand to the reader. */
export function sampled(ids: Ids, reader: string | undefined, kinds: readonly Thing['kind'][]): readonly Thing[] {
  const groups = new Map<string, Thing>();
  for (const thing of ids.things) {
    const key = `${thing.kind} ${standing(reader, thing)} ${thing.kind === 'section' ? (thing.word?.includes('sectiona') ?? '') : ''}`;
    if (kinds.includes(thing.kind) && !groups.has(key)) groups.set(key, thing);
  }
  return [...groups.values()];
}

/** An id of the same kind and organization that names nothing. */
export function notThere({ kind, id }: Thing): string {
  if (kind === 'agreement') return newId();
  if (kind === 'dimension') return `dimension_${newId()}/service`;
  const [, first = '', second = ''] = /^[a-z]+_(.{32})(.{32})?$/.exec(id) ?? [];
  const hyphened = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return second === '' ? globalId(kind, newId()) : globalId(kind, hyphened(first), newId());
}
