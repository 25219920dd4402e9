import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { describe, expect, it } from 'vitest';
import { accessRules, buildSchema, buildSubgraph, describeAccess, guardSchema, RulesAndFieldsDiffer } from '../src/index.js';

describe('the access walk', () => {
  it('finds a rule for every field, and these open to all', async () => {
    const said = describeAccess(await buildSchema());
    console.log(said);

    expect(said).toMatch(/^fields (\d+) · rules \1 · missing 0 · public \d+\n/);
    expect(said.split('\n').slice(1)).toMatchInlineSnapshot(`
      [
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
        "  Option.broader",
        "  Option.key",
        "  Option.label",
        "  Query.dimensions",
        "  Query.node",
      ]
    `);
  });

  it('finds a rule for every field of the subgraph, too', async () => {
    const said = describeAccess(await buildSubgraph(), accessRules('subgraph'));
    console.log(said.split('\n')[0]);

    expect(said).toMatch(/^fields (\d+) · rules \1 · missing 0 · public \d+\n/);
    const graph = new Set(describeAccess(await buildSchema()).split('\n'));
    expect(said.split('\n').slice(1).filter((line) => !graph.has(line))).toEqual(['  Query._entities', '  Query._service', '  _Service.sdl']);
  });

  it('serves nothing when somebody adds a field and no rule, and names the field', async () => {
    const whole = await buildSchema();
    const planted = new GraphQLObjectType({ name: 'Planted', fields: { secret: { type: GraphQLString }, other: { type: GraphQLString } } });
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
