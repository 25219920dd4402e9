import { composeServices } from '@apollo/composition';
import { type GraphQLSchema, isObjectType, isUnionType, parse } from 'graphql';
import { corinna, harbor, melodie, sam, stranger } from '@peerness/core/testing';
import { globalId } from '@peerness/core/use-cases';
import { describe, expect, it } from 'vitest';
import { accessRules, buildSubgraph, guardSchema } from '../src/index.js';
import { aHarbor, harborId, inHarbor } from './harbor.js';

const entities =
  'query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Node { id } ... on Person { name presence { seen } version } ... on Plan { title sections { entries { words } } } ... on Statement { words } ... on Organization { name contact { reach } } ... on WishList { wishes { strength } } ... on Dimension { key } } }';

async function aSubgraph(rename?: (type: string) => string) {
  const schema = await buildSubgraph(rename ? { rename } : {});
  const town = await aHarbor({ schema });
  const sdl = async (): Promise<string> =>
    String((await town.ask(undefined, '{ _service { sdl } }')).data['_service']?.['sdl']);
  return { ...town, schema, sdl };
}

const entityTypes = (schema: GraphQLSchema): readonly string[] => {
  const union = schema.getType('_Entity');
  return isUnionType(union) ? union.getTypes().map(({ name }) => name) : [];
};

const raw = (id: string): string => id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

describe('the subgraph', () => {
  it('has an entity for every node, each found by its id alone', async () => {
    const { schema } = await aSubgraph();
    const nodes = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
    );

    expect([...entityTypes(schema)].sort()).toEqual(nodes.map(({ name }) => name).sort());
    expect(nodes).toHaveLength(22);
  });

  it('composes alone', async () => {
    const { sdl } = await aSubgraph();
    const composed = composeServices([
      { name: 'peerness', url: 'http://peerness.example', typeDefs: parse(await sdl()) },
    ]);

    expect(composed.errors).toBeUndefined();
    expect(composed.hints).toEqual([]);
  });

  it('composes with another graph that speaks of the same people, and with one whose types have the same names', async () => {
    const neighbours = `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
      type Query { diary(person: ID!): Diary }
      type Diary @key(fields: "id") { id: ID! author: Person! days(first: Int): [String!]! pageInfo: PageInfo! }
      type Person @key(fields: "id") { id: ID! diary: Diary }
      type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
    `;
    const rivals = `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
      type Query { plan2(id: ID!): Plan }
      type Plan @key(fields: "number") { number: Int! price: Int! }
      enum Use { WORK HOME }
    `;
    const compose = async (other: string, rename?: (type: string) => string) => {
      const { sdl } = await aSubgraph(rename);
      return composeServices([
        { name: 'peerness', url: 'http://peerness.example', typeDefs: parse(await sdl()) },
        { name: 'other', url: 'http://other.example', typeDefs: parse(other) },
      ]);
    };

    expect((await compose(neighbours)).errors).toBeUndefined();
    expect((await compose(rivals)).errors).not.toBeUndefined();
    expect((await compose(rivals, (type) => `Peerness${type}`)).errors).toBeUndefined();
  });

  it('answers the same under other names', async () => {
    const { ask } = await aSubgraph((type) => `Peerness${type}`);
    const of = [
      { __typename: 'PeernessPerson', id: inHarbor(corinna) },
      { __typename: 'Person', id: inHarbor(corinna) },
    ];
    const { data } = await ask(
      melodie,
      'query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on PeernessPerson { id name version } } }',
      { of },
    );
    const { data: viewer } = await ask(
      melodie,
      '{ viewer { __typename person { __typename name } } node(id: "dimension_language") { __typename ... on PeernessDimension { key } } }',
    );
    const refused = await ask(
      melodie,
      'mutation { chooseName(input: { name: "" }) { __typename ... on PeernessRefusal { code } } }',
    );

    expect(data).toEqual({
      _entities: [{ __typename: 'PeernessPerson', id: inHarbor(corinna), name: 'Corinna', version: null }, null],
    });
    expect(viewer).toEqual({
      viewer: { __typename: 'PeernessViewer', person: { __typename: 'PeernessPerson', name: 'Melodie' } },
      node: { __typename: 'PeernessDimension', key: 'language' },
    });
    expect(refused.data).toEqual({ chooseName: { __typename: 'PeernessUnreadableText', code: 'UNREADABLE_TEXT' } });
  });

  it('cannot give two types one name', async () => {
    await expect(buildSubgraph({ rename: () => 'Thing' })).rejects.toThrow(TypeError);
  });

  it('serves nothing when a field of it has no rule', async () => {
    const schema = await buildSubgraph();
    const query = schema.getQueryType();
    (query?.getFields() as Record<string, unknown>)['planted'] = { ...query?.getFields()['_service'], name: 'planted' };

    expect(() => guardSchema(schema, { rules: accessRules('subgraph') })).toThrow('Query.planted has no access rule');
  });
});

describe('_entities', () => {
  const member = raw(inHarbor(corinna).slice(-32));
  const foreign: Record<string, string> = {
    Person: inHarbor(corinna),
    Organization: harborId,
    Membership: globalId('membership', harbor.id, member),
    Member: globalId('member', harbor.id, member),
    Session: globalId('session', member),
    Concern: globalId('concern', harbor.id, member),
    Consent: globalId('consent', member),
    LegalDemand: globalId('demand', harbor.id, member),
    LegalHold: globalId('hold', harbor.id, member),
    Statement: globalId('statement', member),
    ImportedEntry: globalId('entry', harbor.id, member),
    WishList: globalId('wishes', harbor.id),
    Connection: globalId('connection', harbor.id, member),
    Ask: globalId('ask', harbor.id, member),
    Round: globalId('round', harbor.id, member),
    RoundOffer: globalId('offer', harbor.id, member),
    Plan: globalId('plan', member),
    PlanSection: globalId('section', member, member),
    Dimension: globalId('dimension', `${harbor.id}/service`),
    AdvanceDirective: globalId('directive', '01960000-0000-7000-8000-0000000000fc'),
    RoadmapItem: globalId('roadmap', '01960000-0000-7000-8000-0000000000fb'),
    CrisisPlan: globalId('crisis', '01960000-0000-7000-8000-0000000002b1'),
  };

  it('gives nothing of anyone’s to nobody, and nothing of another organization’s to its neighbours, for every type', async () => {
    const { ask, schema, unexpected } = await aSubgraph();
    const of = entityTypes(schema).map((__typename) => ({ __typename, id: foreign[__typename] }));
    for (const reader of [undefined, stranger, sam]) {
      const { data, errors } = await ask(reader, entities, { of });

      expect(errors).toBeUndefined();
      expect(data['_entities']).toEqual(of.map(() => null));
    }
    expect(unexpected).toEqual([]);
  });

  it('gives one’s own, beside what is not, in order', async () => {
    const { ask } = await aSubgraph();
    const of = [inHarbor(melodie), globalId('self', corinna), inHarbor(corinna)].map((id) => ({
      __typename: 'Person',
      id,
      orgId: harborId,
      name: 'Forged',
      isSelf: true,
    }));
    const { data } = await ask(
      melodie,
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { name isSelf version } } }',
      { of },
    );

    expect(data['_entities']).toEqual([
      { name: 'Melodie', isSelf: true, version: expect.any(Number) as number },
      null,
      { name: 'Corinna', isSelf: false, version: null },
    ]);
  });

  it('gives what is everyone’s to everyone', async () => {
    const { ask } = await aSubgraph();
    const { data } = await ask(undefined, entities, { of: [{ __typename: 'Dimension', id: 'dimension_language' }] });

    expect(data['_entities']).toEqual([{ __typename: 'Dimension', id: 'dimension_language', key: 'language' }]);
  });

  it.each([
    ['a type that is not that thing’s', [{ __typename: 'Plan', id: inHarbor(melodie) }]],
    ['a type there is not', [{ __typename: 'Nothing', id: inHarbor(melodie) }]],
    ['a type that is no entity', [{ __typename: 'Label', id: inHarbor(melodie) }]],
    ['an id that is none', [{ __typename: 'Person', id: "' OR 1=1--" }]],
  ])('gives nothing for %s', async (_, of) => {
    const { ask, unexpected } = await aSubgraph();
    const { data, errors } = await ask(melodie, entities, { of });

    expect([data, errors]).toEqual([{ _entities: [null] }, undefined]);
    expect(unexpected).toEqual([]);
  });

  it.each([
    ['too many at once', Array.from({ length: 500 }, () => ({ __typename: 'Person', id: 'x' })), 'TOO_LARGE'],
    ['no id', [{ __typename: 'Person' }], 'BAD_USER_INPUT'],
    ['an id that is an object', [{ __typename: 'Person', id: { $ne: null } }], 'BAD_USER_INPUT'],
    ['a word', ['Person'], 'BAD_USER_INPUT'],
  ])('refuses %s', async (_, of, code) => {
    const { ask, unexpected } = await aSubgraph();
    const { errors } = await ask(melodie, entities, { of });

    expect(errors?.[0]?.extensions['code']).toBe(code);
    expect(unexpected).toEqual([]);
  });

  it('hides the same by every road', async () => {
    const { ask } = await aSubgraph();
    const of = [{ __typename: 'Person', id: inHarbor(corinna) }];
    for (const selection of [
      '... on Person { it: version }',
      '...P',
      '... on Node { ... on Person { it: version } }',
    ]) {
      const fragment = selection === '...P' ? 'fragment P on Person { it: version }' : '';
      const { text } = await ask(
        melodie,
        `query ($of: [_Any!]!) { e: _entities(representations: $of) { ${selection} } } ${fragment}`,
        { of },
      );

      expect(text).toBe('{"data":{"e":[{"it":null}]}}\n');
    }
    expect((await ask(undefined, '{ s: _service { t: sdl } }')).data).toMatchObject({
      s: { t: expect.stringContaining('@key(fields: "id")') as string },
    });
  });
});
