import type { GraphQLSchema } from 'graphql';
import { fieldsOf } from './fields-of.js';
import type { Naming } from './naming.js';
import type { AccessRules } from './rules.js';

/** The schema and the rules do not speak of the same fields, so nothing is served. */
export class RulesAndFieldsDiffer extends Error {
  override readonly name = 'RulesAndFieldsDiffer';
  /** Fields nobody decided about. */
  readonly missing: readonly string[];
  /** Rules for fields that are not there. */
  readonly stale: readonly string[];

  constructor(missing: readonly string[], stale: readonly string[]) {
    super(
      [
        ...missing.map((one) => `${one} has no access rule`),
        ...stale.map((one) => `${one} has a rule, but is no field`),
      ].join('; '),
    );
    this.missing = missing;
    this.stale = stale;
  }
}

/** Fields without a rule and rules without a field, as coordinates. */
export function compareWithRules(
  schema: GraphQLSchema,
  rules: AccessRules,
  { original }: Naming,
): { missing: string[]; stale: string[] } {
  const fields = new Set(fieldsOf(schema).map(({ type, field }) => `${original(type.name)}.${field.name}`));
  return {
    missing: [...fields].filter((coordinate) => !rules.has(coordinate)).sort(),
    stale: [...rules.keys()].filter((coordinate) => !fields.has(coordinate)).sort(),
  };
}
