import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { corinna, melodie } from '@peerness/core/testing';
import { describe, expect, it } from 'vitest';
import { assembleSchema } from '../src/build-schema.js';
import {
  accessRules,
  buildSchema,
  buildSubgraph,
  describeAccess,
  guardSchema,
  RulesAndFieldsDiffer,
} from '../src/index.js';
import { aHarbor, inHarbor } from './harbor.js';

describe('a gateway', () => {
  it('serves no schema that nothing guards', async () => {
    await expect(aHarbor({ schema: await assembleSchema() })).rejects.toThrow('Nothing guards this schema');
  });

  it('shows more when a rule says more, so that it is the rules that hide', async () => {
    const look = 'query ($id: ID!) { person(id: $id) { roles { places } } }';
    const open = guardSchema(await assembleSchema(), {
      rules: new Map([...accessRules('requests'), ['RoleHeld.places', ['self', 'member', 'participant']] as const]),
    });
    const [opened, closed] = [await aHarbor({ schema: open }), await aHarbor()];

    expect((await opened.ask(melodie, look, { id: inHarbor(corinna) })).data).toEqual({
      person: { roles: [{ places: 2 }] },
    });
    expect((await closed.ask(melodie, look, { id: inHarbor(corinna) })).data).toEqual({
      person: { roles: [{ places: null }] },
    });
  });

  it('guards a schema once', async () => {
    const schema = await buildSchema();

    expect(() => guardSchema(schema)).toThrow('guarded already');
  });

  it('has no subscription slip by', async () => {
    const whole = (await assembleSchema()).toConfig();
    const subscription = new GraphQLObjectType({ name: 'Subscription', fields: { news: { type: GraphQLString } } });
    const rules = new Map([...accessRules('requests'), ['Subscription.news', 'public'] as const]);

    expect(() => guardSchema(new GraphQLSchema({ ...whole, subscription }), { rules })).toThrow(
      'Nothing tells when Subscription.news has news',
    );
  });
});

describe('the access walk', () => {
  it('finds a rule for every field, and these open to all', async () => {
    const said = describeAccess(await buildSchema());
    console.log(said);

    expect(said).toMatch(/^fields (\d+) · rules \1 · missing 0 · public \d+\n/);
    expect(said.split('\n').slice(1)).toMatchInlineSnapshot(`
      [
        "  CrisisLine.checkedOn",
        "  CrisisLine.code",
        "  CrisisLine.hours",
        "  CrisisLine.kind",
        "  CrisisLine.languages",
        "  CrisisLine.name",
        "  CrisisLine.peerRun",
        "  CrisisLine.places",
        "  CrisisLine.reach",
        "  CrisisLine.sendsWithoutConsent",
        "  CrisisLine.serves",
        "  CrisisLine.sources",
        "  Dimension.comparator",
        "  Dimension.defaultPurposes",
        "  Dimension.hint",
        "  Dimension.id",
        "  Dimension.isLivedExperience",
        "  Dimension.isProtected",
        "  Dimension.key",
        "  Dimension.label",
        "  Dimension.many",
        "  Dimension.options",
        "  Dimension.tier",
        "  Dimension.valueForm",
        "  Label.dir",
        "  Label.isFallback",
        "  Label.lang",
        "  Label.text",
        "  LineReach.note",
        "  LineReach.to",
        "  LineReach.way",
        "  Option.broader",
        "  Option.key",
        "  Option.label",
        "  Query.crisisLines",
        "  Query.dimensions",
        "  Query.matcherCard",
        "  Query.node",
      ]
    `);
  });

  it('finds a rule for every field of the subgraph, too', async () => {
    const said = describeAccess(await buildSubgraph({ rename: (type) => `Peerness${type}` }));
    console.log(said.split('\n')[0]);

    expect(said).toMatch(/^fields (\d+) · rules \1 · missing 0 · public \d+\n/);
    const graph = new Set(describeAccess(await buildSchema()).split('\n'));
    expect(
      said
        .split('\n')
        .slice(1)
        .filter((line) => !graph.has(line)),
    ).toEqual(['  Query._entities', '  Query._service', '  _Service.sdl']);
  });

  it('serves nothing when somebody adds a field and no rule, and names the field', async () => {
    const whole = await buildSchema();
    const planted = new GraphQLObjectType({
      name: 'Planted',
      fields: { secret: { type: GraphQLString }, other: { type: GraphQLString } },
    });
    const schema = new GraphQLSchema({ ...whole.toConfig(), types: [...whole.toConfig().types, planted] });

    expect(() => guardSchema(schema)).toThrow(RulesAndFieldsDiffer);
    expect(() => guardSchema(schema)).toThrow('Planted.other has no access rule; Planted.secret has no access rule');
  });

  it('serves nothing when a rule speaks of a field that is gone, and names it', async () => {
    const rules = new Map([...accessRules(), ['Person.shoeSize', 'public'] as const]);
    const schema = await buildSchema();

    expect(() => guardSchema(schema, { rules })).toThrow('Person.shoeSize has a rule, but is no field');
  });

  it('serves nothing when one rule is taken away', async () => {
    const rules = new Map([...accessRules()].filter(([coordinate]) => coordinate !== 'Person.name'));
    const schema = await buildSchema();

    expect(() => guardSchema(schema, { rules })).toThrow('Person.name has no access rule');
  });
});
