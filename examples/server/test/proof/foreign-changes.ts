import { newId } from '@peerness/gateway';
import {
  getNamedType,
  type GraphQLInputField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  getNullableType,
} from 'graphql';
import type { Ids, Thing } from './ids.js';
import { notThere, sampled } from './questions.js';

/** A change somebody tries with ids that are not theirs to change anything with; `twin` is the same with an id of nothing. */
export interface ForeignChange {
  readonly field: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly twin: Readonly<Record<string, unknown>>;
  readonly about: Thing;
  /** Which field of the input. */
  readonly exchanged: string;
}

/** Which kind of id an input field takes. A mutation with an id nobody wrote down here stops the walk. */
const kindOf: Readonly<Record<string, Thing['kind']>> = {
  organization: 'organization',
  connection: 'connection',
  plan: 'plan',
  section: 'section',
  statement: 'statement',
  ask: 'ask',
  person: 'person',
  to: 'person',
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
    const fields = Object.values(type.getFields());
    const idFields = fields.flatMap(({ name, type: of }) =>
      getNamedType(of).name === 'ID' ? [{ name, kind: kindIn(type.name, name) }] : [],
    );
    const own = Object.fromEntries(fields.filter(isNeeded).map((one) => [one.name, plain(one)]));
    const mine = (kind: Thing['kind'] | 'plan-entry'): string => {
      if (kind === 'plan-entry') return newId();
      if (kind === 'dimension') return 'dimension_pastime';
      const things = ids.things.filter((thing) => thing.kind === kind);
      return things.find((thing) => mayAct(field, thing))?.id ?? notThere(things[0] as Thing);
    };
    const filled = { ...own, ...Object.fromEntries(idFields.map(({ name, kind }) => [name, mine(kind)])) };
    return idFields.flatMap(({ name, kind }) =>
      (kind === 'plan-entry' ? [] : sampled(ids, reader, [kind]))
        .filter((thing) => !mayAct(field, thing))
        .map((about) => ({
          field,
          about,
          exchanged: name,
          input: { ...filled, [name]: about.id },
          twin: { ...filled, [name]: notThere(about) },
        })),
    );
  });
}

function kindIn(input: string, name: string): Thing['kind'] | 'plan-entry' {
  const kind = kindOf[`${input}.${name}`] ?? kindOf[name];
  if (kind) return kind;
  if (name === 'entry') return 'plan-entry';
  throw new Error(`Nobody wrote down what goes into ${input}.${name}.`);
}

function isNeeded({ type, defaultValue }: GraphQLInputField): boolean {
  return String(type).endsWith('!') && defaultValue === undefined;
}

/** Something that fits, where it need not mean anything. */
function plain({ name, type }: GraphQLInputField): unknown {
  const named = getNamedType(type);
  if (isListType(getNullableType(type))) return [];
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (name === 'startsAt') return new Date(Date.now() + 86_400_000).toISOString();
  if (name === 'answer') return { unknown: true };
  if (named.name === 'Boolean') return true;
  if (named.name === 'Int') return 1;
  return name === 'language' ? 'en' : name === 'timeZone' ? 'UTC' : 'words';
}
