import type { PersonId } from '@peerness/core';
import { aPlan, aTown, corinna, harbor, melodie, sam, stranger } from '@peerness/core/testing';
import { globalId } from '@peerness/core/use-cases';
import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { aHarbor, harborId, inHarbor } from './harbor.js';

const canaries = /Melodie|Corinna|"Bo"|Alex|Harbor House|Rosa|front-desk|loud|Walk before|Llama|quiet/;

const seed = { ...aTown(), plans: [aPlan()] };
const plan = aPlan();
const section = plan.sections[0]?.id ?? '';

/** Whatever exists in the harbor, by the name an argument or input field has for it. */
const ids: Record<string, string> = {
  organization: harborId,
  to: inHarbor(corinna),
  person: inHarbor(melodie),
  plan: globalId('plan', plan.id),
  section: globalId('section', plan.id, section),
  entry: plan.sections[0]?.entries[0]?.id ?? '',
  connection: globalId('connection', harbor.id, melodie),
  ask: globalId('ask', harbor.id, melodie),
  statement: globalId('statement', melodie),
  demand: globalId('demand', harbor.id, melodie),
  hold: globalId('hold', harbor.id, melodie),
  dimension: 'dimension_language',
};

const valueFor = (name: string, type: GraphQLInputType, field: string): unknown => {
  const expected = getNullableType(type);
  if (isListType(expected)) return name === 'categories' ? ['EVERYDAY'] : [];
  if (isEnumType(expected)) return expected.getValues()[0]?.name;
  if (isInputObjectType(expected)) {
    if (expected.name === 'AnswerInput') return { unknown: true };
    const needed = Object.values(expected.getFields()).filter(
      (one) => isNonNullType(one.type) && one.defaultValue === undefined,
    );
    return Object.fromEntries(needed.map((one) => [one.name, valueFor(one.name, one.type, field)]));
  }
  switch (expected.name) {
    case 'ID':
      return name === 'entry' && field.endsWith('Entry') && !/write|remove/.test(field)
        ? globalId('entry', harbor.id, melodie)
        : ids[name];
    case 'Boolean':
      return true;
    case 'Int':
      return 3;
    case 'DateTime':
      return '2030-05-03T15:00:00Z';
    default:
      return name === 'timeZone' ? 'America/Chicago' : name === 'language' ? 'en' : 'words';
  }
};

/** Everything that can be asked of a field without asking for lists of one's own in passing. */
const everything = (type: GraphQLField<unknown, unknown>['type'], depth = 0): string => {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named))
    return '{ __typename id ... on Person { name } ... on Organization { name } ... on Plan { title } ... on PlanSection { sectionTitle: title entries { words } } }';
  const fields = Object.values(named.getFields()).filter((field) =>
    field.args.every((arg) => !isNonNullType(arg.type)),
  );
  const inner = fields
    .filter((field) => isLeafType(getNamedType(field.type)) || depth < 3)
    .map((field) => `${field.name} ${everything(field.type, depth + 1)}`);
  return `{ __typename ${inner.join(' ')} }`;
};

const unlimited = {
  tokens: 100_000,
  depth: 50,
  cost: 1e9,
  selections: 1e9,
  aliases: 1e6,
  directives: 100,
  rootFields: 100,
};

async function askOf(reader: PersonId | undefined, root: 'Query' | 'Mutation') {
  const town = await aHarbor({ seed, limits: unlimited });
  const fields = Object.values(
    (root === 'Query' ? town.gateway.schema.getQueryType() : town.gateway.schema.getMutationType())?.getFields() ?? {},
  );
  const before = JSON.stringify(town.world.history().length);
  const answers: { name: string; text: string; data: unknown; errors: unknown }[] = [];
  for (const field of fields.filter(({ name }) => name !== 'viewer' && name !== 'claimPlace')) {
    const idsToTry = field.args.some(({ name }) => name === 'id')
      ? [
          ...Object.values(ids),
          globalId('self', melodie),
          globalId('membership', harbor.id, melodie),
          globalId('wishes', harbor.id),
        ]
      : [undefined];
    for (const id of idsToTry) {
      const given = field.args.filter(
        (arg) => isNonNullType(arg.type) || (arg.name === 'organization' && root === 'Query'),
      );
      const variables = Object.fromEntries(
        given.map((arg) => [arg.name, arg.name === 'id' ? id : valueFor(arg.name, arg.type, field.name)]),
      );
      const declared = given.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
      const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
      const selection = root === 'Query' ? everything(field.type) : '{ __typename ... on Refusal { code } }';
      const { text, data, errors } = await town.ask(
        reader,
        `${root.toLowerCase()} X(${declared}) { ${field.name}(${passed}) ${selection} }`,
        variables,
      );
      answers.push({ name: field.name, text, data, errors });
    }
  }
  return { ...town, answers, before };
}

describe.each<[string, PersonId | undefined]>([
  ['nobody', undefined],
  ['someone nobody knows', stranger],
  ['a member of another organization', sam],
])('to %s', (_, reader) => {
  it('no question gives anything of the harbor’s', async () => {
    const { answers, unexpected } = await askOf(reader, 'Query');

    expect(answers.length).toBeGreaterThan(40);
    for (const { name, text } of answers) expect([name, canaries.exec(text)?.[0]]).toEqual([name, undefined]);
    expect(unexpected).toEqual([]);
  });

  it('no change of the harbor’s things is possible', async () => {
    const { answers, world, before, unexpected } = await askOf(reader, 'Mutation');
    const done = answers
      .filter(({ text }) => /Changed"|Set"|Answered"|Blocked"|Withdrawn"|PlaceClaimed"/.test(text))
      .map(({ name }) => name);
    const own =
      reader === sam
        ? ['chooseName', 'state', 'withdrawStatement', 'draftPlan', 'writeRoadmapItem']
        : reader === stranger
          ? []
          : [];

    expect(answers.length).toBeGreaterThan(36);
    expect(done.filter((name) => !own.includes(name))).toEqual([]);
    for (const { name, text } of answers) expect([name, canaries.exec(text)?.[0]]).toEqual([name, undefined]);
    const touched = world
      .history()
      .slice(Number(before))
      .filter(({ owner }) => 'organization' in owner || ('person' in owner && owner.person !== sam));
    expect(touched).toEqual([]);
    expect(unexpected).toEqual([]);
  });
});

describe('the same questions', () => {
  it('do give the harbor’s people something, so that the silence above means something', async () => {
    const { answers } = await askOf(melodie, 'Query');

    expect(answers.filter(({ text }) => canaries.test(text)).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['findPeers', 'node', 'organization', 'person', 'plan', 'previewInvitation']),
    );
  });
});
