import type { FieldRule, SelectedField, Selection } from '@peerness/core';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionNode,
  typeFromAST,
} from 'graphql';
import { checkArguments } from '../limits/check-arguments.js';
import type { Limits } from '../limits/limits.js';

/** What a selection is read with. */
export interface SelectionReading {
  readonly schema: GraphQLSchema;
  readonly fragments: { readonly [name: string]: FragmentDefinitionNode };
  readonly variables: { readonly [name: string]: unknown };
  readonly limits: Limits;
  /** What the library calls a type. */
  readonly original: (type: string) => string;
  /** The rule of a field, by the library's name of its type; `undefined` leaves the field out before anything is read. */
  readonly ruleOf: (type: string, field: string) => FieldRule | undefined;
}

/**
 * What was asked of a field, as the plain tree its answer is made from. It is collected per concrete type, exactly as
 * GraphQL will collect it when the answer is written: a fragment on an interface or a union counts for each type it may
 * turn out to be, under that type's own rule.
 */
export function readSelection(
  reading: SelectionReading,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  path: readonly string[],
): Selection {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return nothing;
  const types = isAbstractType(named) ? reading.schema.getPossibleTypes(named) : [named];
  return { fields: types.flatMap((one) => fieldsOn(reading, one, nodes, path)) };
}

const nothing: Selection = { fields: [] };

function fieldsOn(
  reading: SelectionReading,
  type: GraphQLObjectType,
  parents: readonly FieldNode[],
  path: readonly string[],
): SelectedField[] {
  const byAnswer = new Map<string, FieldNode[]>();
  for (const { selectionSet } of parents) collect(reading, type, selectionSet?.selections ?? [], byAnswer, new Set());
  return [...byAnswer].flatMap(([as, nodes]) => {
    const [first] = nodes;
    const field = first && type.getFields()[first.name.value];
    if (!field) return [];
    const on = reading.original(type.name);
    const rule = reading.ruleOf(on, field.name);
    if (rule === undefined) return [];
    const here = [...path, field.name];
    const given = field.args.length === 0 ? {} : getArgumentValues(field, first, reading.variables);
    checkArguments(field.args, given, reading.limits, here);
    return [
      { name: field.name, as, on, rule, arguments: given, selection: readSelection(reading, field.type, nodes, here) },
    ];
  });
}

function collect(
  reading: SelectionReading,
  type: GraphQLObjectType,
  selections: readonly SelectionNode[],
  into: Map<string, FieldNode[]>,
  seen: Set<string>,
): void {
  for (const node of selections) {
    if (!isIncluded(node, reading.variables)) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      into.set(key, [...(into.get(key) ?? []), node]);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      if (applies(reading.schema, node.typeCondition, type))
        collect(reading, type, node.selectionSet.selections, into, seen);
    } else {
      const fragment = reading.fragments[node.name.value];
      if (!fragment || seen.has(node.name.value)) continue;
      seen.add(node.name.value);
      if (applies(reading.schema, fragment.typeCondition, type))
        collect(reading, type, fragment.selectionSet.selections, into, seen);
    }
  }
}

function isIncluded(node: SelectionNode, variables: SelectionReading['variables']): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;
}

function applies(
  schema: GraphQLSchema,
  condition: FragmentDefinitionNode['typeCondition'] | undefined,
  type: GraphQLObjectType,
): boolean {
  if (!condition) return true;
  const asked = typeFromAST(schema, condition);
  return asked === type || (isAbstractType(asked) && schema.isSubType(asked, type));
}
