import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** How an operation looks with every fragment put where it is used. */
export interface Shape {
  readonly depth: number;
  readonly introspectionDepth: number;
  readonly aliases: number;
  readonly selections: number;
}

const flat: Shape = { depth: 0, introspectionDepth: 0, aliases: 0, selections: 0 };

/** Measures operations. Each fragment is measured once, so that a bomb of fragments is measured in no time. */
export function shapeOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Shape & { readonly rootFields: number } {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const measured = new Map<string, Shape>();
  const roots = new Map<string, number>();

  const ofFragment = (name: string): Shape => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, flat);
    const fragment = fragments.get(name);
    const shape = fragment ? ofSet(fragment.selectionSet) : flat;
    measured.set(name, shape);
    return shape;
  };

  const ofSet = (set: SelectionSetNode): Shape => {
    const names = new Set<string>();
    return set.selections.reduce<Shape>((sum, node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return both(sum, ofFragment(node.name.value));
      if (node.kind === Kind.INLINE_FRAGMENT) return both(sum, ofSet(node.selectionSet));
      const key = node.alias?.value ?? node.name.value;
      const again = node.alias !== undefined || names.has(key) ? 1 : 0;
      names.add(key);
      const below = node.selectionSet ? ofSet(node.selectionSet) : flat;
      const deeper = 1 + Math.max(below.depth, below.introspectionDepth);
      const introspects = node.name.value === '__schema' || node.name.value === '__type';
      return both(sum, {
        depth: introspects ? 0 : 1 + below.depth,
        introspectionDepth: introspects ? deeper : below.introspectionDepth && 1 + below.introspectionDepth,
        aliases: again + below.aliases,
        selections: 1 + below.selections,
      });
    }, flat);
  };

  return { ...ofSet(operation.selectionSet), rootFields: countRoots(operation.selectionSet, fragments, roots) };
}

function both(one: Shape, other: Shape): Shape {
  return {
    depth: Math.max(one.depth, other.depth),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
    aliases: one.aliases + other.aliases,
    selections: one.selections + other.selections,
  };
}

function countRoots(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  counted: Map<string, number>,
): number {
  return set.selections.reduce((sum, node) => {
    if (node.kind === Kind.FIELD) return sum + 1;
    if (node.kind === Kind.INLINE_FRAGMENT) return sum + countRoots(node.selectionSet, fragments, counted);
    const { value: name } = node.name;
    const fragment = fragments.get(name);
    if (fragment && !counted.has(name)) {
      counted.set(name, 0);
      counted.set(name, countRoots(fragment.selectionSet, fragments, counted));
    }
    return sum + (counted.get(name) ?? 0);
  }, 0);
}

/** Directives written anywhere in a document. */
export function countDirectives(document: DocumentNode): number {
  let count = 0;
  visit(document, { Directive: () => void (count += 1) });
  return count;
}

/** The first name in a document that stands for something of JavaScript’s or GraphQL’s own when an answer is written. */
export function reservedAlias(document: DocumentNode): ASTNode | undefined {
  let found: ASTNode | undefined;
  visit(document, { Field: (node) => void (node.alias?.value.startsWith('__') && (found ??= node.alias)) });
  return found;
}
