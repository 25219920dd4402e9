import { newId } from '@peerness/gateway';
import {
  getNamedType,
  getNullableType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import type { Ids, Thing } from './ids.js';
import { notThere, sampled } from './questions.js';

/** A change somebody tries with ids that are not theirs to change anything with; `twin` is the same with an id of nothing. */
export interface ForeignChange {
  readonly field: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly twin: Readonly<Record<string, unknown>>;
  readonly about: Thing;
  /** Which field of the input, or of an input within it: `uses.organization`. */
  readonly exchanged: string;
}

/** Which kind of id an input field takes. A mutation with an id nobody wrote down here stops the walk. */
const kindOf: Readonly<Record<string, Thing['kind']>> = {
  organization: 'organization',
  connection: 'connection',
  plan: 'plan',
  section: 'section',
  item: 'roadmap',
  crisisPlan: 'crisis',
  opens: 'section',
  towards: 'roadmap',
  directive: 'directive',
  sections: 'section',
  statement: 'statement',
  ask: 'ask',
  round: 'round',
  offer: 'offer',
  agreement: 'agreement',
  dimensions: 'dimension',
  person: 'person',
  member: 'member',
  people: 'person',
  teams: 'organization',
  everyoneAt: 'organization',
  consent: 'consent',
  to: 'person',
  session: 'session',
  concern: 'concern',
  about: 'person',
  demand: 'demand',
  hold: 'hold',
  dimension: 'dimension',
  'ConfirmEntryInput.entry': 'entry',
  'WithdrawEntryInput.entry': 'entry',
};

/**
 * Every mutation with every id in its input exchanged for one the reader may do nothing with, while the other ids are
 * their own. `mayAct` says what they may: what is theirs, and for blocking or inviting, whom they may know.
 */
export function foreignChanges(
  schema: GraphQLSchema,
  ids: Ids,
  reader: string | undefined,
  mayAct: (field: string, thing: Thing) => boolean,
): readonly ForeignChange[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ name: field, args }) => {
    const type = getNamedType(args.find(({ name }) => name === 'input')?.type);
    if (!isInputObjectType(type)) throw new Error(`${field} has no input.`);
    const mine = (kind: Kind): string => {
      if (kind === 'unlisted') return newId();
      if (kind === 'dimension') return 'dimension_pastime';
      const things = ids.things.filter((thing) => thing.kind === kind);
      return things.find((thing) => mayAct(field, thing))?.id ?? notThere(things[0] as Thing);
    };
    return idsIn(type).flatMap(({ path, kind }) =>
      (kind === 'unlisted' ? [] : sampled(ids, reader, [kind]))
        .filter((thing) => !mayAct(field, thing))
        .map((about) => ({
          field,
          about,
          exchanged: path.join('.'),
          input: inputOf(type, mine, path, about.id),
          twin: inputOf(type, mine, path, notThere(about)),
        })),
    );
  });
}

type Kind = Thing['kind'] | 'unlisted';

/** Every id an input takes, in itself or in an input within it. */
function idsIn(
  type: GraphQLInputObjectType,
  path: readonly string[] = [],
): readonly { readonly path: readonly string[]; readonly kind: Kind }[] {
  return Object.values(type.getFields()).flatMap(({ name, type: of }) => {
    const named = getNamedType(of);
    if (named.name === 'ID') return [{ path: [...path, name], kind: kindIn(type.name, name) }];
    return isInputObjectType(named) ? idsIn(named, [...path, name]) : [];
  });
}

/** An input with all it needs, every id of its own the caller's, and the one at `path` exchanged for `id`. */
function inputOf(
  type: GraphQLInputObjectType,
  mine: (kind: Kind) => string,
  [step, ...rest]: readonly string[],
  id: string,
): Readonly<Record<string, unknown>> {
  const entries = Object.values(type.getFields()).flatMap((field): [string, unknown][] => {
    const { name, type: of } = field;
    const named = getNamedType(of);
    const listed = (value: unknown): unknown => (isListType(getNullableType(of)) ? [value] : value);
    if (named.name === 'ID') return [[name, listed(name === step ? id : mine(kindIn(type.name, name)))]];
    if (name === step && isInputObjectType(named)) return [[name, listed(inputOf(named, mine, rest, id))]];
    return isNeeded(field) ? [[name, plain(field)]] : [];
  });
  return Object.fromEntries(entries);
}

function kindIn(input: string, name: string): Kind {
  const kind = kindOf[`${input}.${name}`] ?? kindOf[name];
  if (kind) return kind;
  // Named within something else only: an entry in its section, a suggestion in its plan, a recipient of concerns, what is in a directive.
  if (
    [
      'entry',
      'recipient',
      'suggestion',
      'setback',
      'criterion',
      'link',
      'line',
      'instruction',
      'appointment',
      'incapacity',
      'scan',
    ].includes(name)
  )
    return 'unlisted';
  throw new Error(`Nobody wrote down what goes into ${input}.${name}.`);
}

function isNeeded({ type, defaultValue }: GraphQLInputField): boolean {
  return String(type).endsWith('!') && defaultValue === undefined;
}

/** Something that fits, where it need not mean anything. */
function plain({ name, type }: GraphQLInputField): unknown {
  const named = getNamedType(type);
  const list = isListType(getNullableType(type));
  if (isEnumType(named)) return list ? [named.getValues()[0]?.name] : named.getValues()[0]?.name;
  if (list) return [];
  if (named.name === 'DateTime')
    return new Date(Date.now() + (name.startsWith('received') ? -1 : 1) * 86_400_000).toISOString();
  if (name === 'answer') return { unknown: true };
  if (isInputObjectType(named)) {
    const needed = Object.values(named.getFields()).filter(isNeeded);
    return Object.fromEntries(needed.map((field) => [field.name, plain(field)]));
  }
  if (named.name === 'Boolean') return true;
  if (named.name === 'Int') return 1;
  return name === 'language' ? 'en' : name === 'timeZone' ? 'UTC' : 'words';
}
