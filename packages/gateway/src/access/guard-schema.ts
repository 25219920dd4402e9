import { type GraphQLFieldResolver, type GraphQLSchema, isAbstractType, isNonNullType, isObjectType } from 'graphql';
import type { GatewayContext } from '../context.js';
import { fieldsOf, isRootType } from './fields-of.js';
import { guardRootField, type RootOperation } from './guard-root-field.js';
import { type Naming, unrenamed } from './naming.js';
import { guardSubscription } from './guard-subscription.js';
import { compareWithRules, RulesAndFieldsDiffer } from './rules-missing.js';
import { accessRules, type AccessRules } from './rules.js';
import { subscriptions } from './rules/root.js';

export interface GuardOptions {
  readonly rules?: AccessRules;
  readonly naming?: Naming;
}

/**
 * Puts a rule before every field of a finished schema, or throws naming each field without a rule and each rule without
 * a field. Root fields are asked by their rule and given the selection with the rules written on it; whatever is below
 * them has no resolver of its own and can only repeat what the finished answer holds. Changes the schema it is given.
 */
export function guardSchema(
  schema: GraphQLSchema,
  { rules = accessRules(schema.getSubscriptionType() ? 'graph' : 'requests'), naming = unrenamed }: GuardOptions = {},
): GraphQLSchema {
  const { missing, stale } = compareWithRules(schema, rules, naming);
  if (missing.length > 0 || stale.length > 0) throw new RulesAndFieldsDiffer(missing, stale);
  if (guards.has(schema)) throw new TypeError('This schema is guarded already.');

  for (const { type, field } of fieldsOf(schema)) {
    if (!isRootType(schema, type)) {
      field.resolve = asFinished as GraphQLFieldResolver<unknown, unknown>;
      continue;
    }
    const rule = rules.get(`${naming.original(type.name)}.${field.name}`);
    if (type === schema.getQueryType() && rule !== 'public' && isNonNullType(field.type)) {
      throw new TypeError(`${type.name}.${field.name} is not public, so it must be nullable.`);
    }
    const operation = operationOf(schema, type);
    if (operation === 'Subscription' && !isOwnSubscription(field.name))
      throw new TypeError(`Nothing tells when ${type.name}.${field.name} has news.`);
    const answer = guardRootField({ schema, field, operation, rules, naming });
    if (operation === 'Subscription') Object.assign(field, guardSubscription(answer));
    else field.resolve = answer as GraphQLFieldResolver<unknown, unknown>;
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (value) => naming.final((value as { __typename: string }).__typename);
    else if (isObjectType(type)) type.isTypeOf = undefined;
  }
  guards.set(schema, { rules, naming });
  return schema;
}

const guards = new WeakMap<GraphQLSchema, Required<GuardOptions>>();

/** What stands before the fields of this very schema, if anything does. */
export function guardOf(schema: GraphQLSchema): Required<GuardOptions> | undefined {
  return guards.get(schema);
}

/** Finished answers are keyed by the names asked for, so that two aliases of one field can differ. */
const asFinished: GraphQLFieldResolver<object, GatewayContext> = (answer, _arguments, _context, { path }) =>
  Object.hasOwn(answer, path.key) ? (answer as Record<string, unknown>)[path.key] : undefined;

function isOwnSubscription(field: string): boolean {
  return field in (subscriptions['Subscription'] ?? {});
}

function operationOf(schema: GraphQLSchema, type: unknown): RootOperation {
  if (type === schema.getMutationType()) return 'Mutation';
  return type === schema.getSubscriptionType() ? 'Subscription' : 'Query';
}
