import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessRules, buildSchema } from '../src/index.js';

let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await buildSchema();
});

const types = (): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type));

const isRoot = ({ name }: { name: string }): boolean => ['Query', 'Mutation', 'Subscription'].includes(name);

describe('the graph', () => {
  it('is exactly this one', async () => {
    await expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toMatchFileSnapshot('../schema.graphql');
  });

  it('describes every type, field, argument and enum value', () => {
    const silent: string[] = [];
    const look = (coordinate: string, { description }: { readonly description?: string | null | undefined }): void => {
      if (!description) silent.push(coordinate);
    };
    for (const type of types()) {
      if (!isRoot(type)) look(type.name, type);
      if (isEnumType(type)) type.getValues().forEach((value) => look(`${type.name}.${value.name}`, value));
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field);
        if ('args' in field) for (const arg of field.args) look(`${type.name}.${field.name}(${arg.name}:)`, arg);
      }
    }
    expect(silent).toEqual([]);
  });

  it('lets every field be absent that some who see the rest may not see', () => {
    const rules = accessRules();
    const tooSure: string[] = [];
    for (const type of types()
      .filter(isObjectType)
      .filter((one) => !isRoot(one))) {
      const all = Object.values(type.getFields()).map((field) => ({
        field,
        rule: rules.get(`${type.name}.${field.name}`) ?? [],
      }));
      const seers = new Set(all.flatMap(({ rule }) => (rule === 'public' ? ['anyone at all'] : [...rule])));
      for (const { field, rule } of all) {
        const narrower = rule !== 'public' && [...seers].some((one) => !rule.includes(one as never));
        if (narrower && isNonNullType(field.type)) tooSure.push(`${type.name}.${field.name}`);
      }
    }
    expect(tooSure).toEqual([]);
  });

  it('names things with one opaque id, and pages without totals', () => {
    for (const type of types().filter(isObjectType)) {
      expect(Object.keys(type.getFields())).not.toContain('totalCount');
      if (type.getInterfaces().some(({ name }) => name === 'Node'))
        expect(String(type.getFields()['id']?.type)).toBe('ID!');
      if (type.name.endsWith('Connection') && type.name !== 'Connection')
        expect(Object.keys(type.getFields()).sort()).toEqual(['edges', 'pageInfo']);
    }
  });

  it('takes one input for every change, with a key, and answers what changed or a no', () => {
    for (const { name, args, type } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      expect([name, args.map((arg) => arg.name).sort()]).toEqual([name, ['input', 'languages']]);
      const input = schema.getType(String(args.find((arg) => arg.name === 'input')?.type).replace('!', ''));
      const keyed = isInputObjectType(input) && 'idempotencyKey' in input.getFields();
      expect([name, keyed]).toEqual([name, name !== 'claimPlace']);
      expect(isNonNullType(type)).toBe(false);
      const members = isUnionType(type) ? type.getTypes() : [];
      expect(members.filter((one) => !one.getInterfaces().some((face) => face.name === 'Refusal'))).toHaveLength(1);
      expect(members.map((one) => one.name)).toEqual(
        expect.arrayContaining(['NotFound', 'ChangedMeanwhile', 'IdempotencyKeyReused']),
      );
    }
  });

  it('has no field in any input that says who someone is, whose something is, or what it is called inside', () => {
    const fields = types()
      .filter(isInputObjectType)
      .flatMap((type) => Object.keys(type.getFields()));
    for (const forbidden of [
      'id',
      'owner',
      'ownerId',
      'orgId',
      'role',
      'roles',
      'version',
      'createdBy',
      'sensitivityTier',
    ]) {
      expect(fields).not.toContain(forbidden);
    }
  });
});
