import type { GraphQLSchema } from 'graphql';
import { fieldsOf } from './fields-of.js';
import { guardOf } from './guard-schema.js';
import { unrenamed } from './naming.js';
import { compareWithRules } from './rules-missing.js';
import { accessRules } from './rules.js';

/** How many fields there are and how many have a rule, then every field that anyone may see, one per line. */
export function describeAccess(schema: GraphQLSchema): string {
  const { rules, naming } = guardOf(schema) ?? { rules: accessRules(), naming: unrenamed };
  const { missing } = compareWithRules(schema, rules, naming);
  const open = [...rules]
    .filter(([, rule]) => rule === 'public')
    .map(([coordinate]) => coordinate)
    .sort();
  const counts = `fields ${fieldsOf(schema).length} · rules ${rules.size} · missing ${missing.length} · public ${open.length}`;
  return [counts, ...open.map((coordinate) => `  ${coordinate}`)].join('\n');
}
