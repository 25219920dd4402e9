import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
  type GraphQLNamedType,
} from 'graphql';

/** How long lists without pages are taken to be, where five would be far off. */
const usualLengths: { readonly [coordinate: string]: number } = {
  'Query.dimensions': 40,
  'Query._entities': 20,
  'Dimension.options': 15,
  'AskOffer.dimensions': 25,
  'MatcherCard.inputs': 40,
  'MatcherCard.dimensions': 40,
  'MatchExplanation.wouldChange': 25,
  'Viewer.statements': 20,
  'Viewer.entries': 20,
  'Briefing.points': 8,
  'Connection.history': 15,
};
const usualLength = 5;

/** What an operation may cost to answer: one for each field, times the sizes of the lists it is in. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: { readonly [name: string]: unknown },
): number {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const root = schema.getRootType(operation.operation);
  return root ? costOfSet({ schema, fragments, variables }, root, operation.selectionSet, 1) : 0;
}

interface Counting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: { readonly [name: string]: unknown };
}

function costOfSet(counting: Counting, type: GraphQLNamedType, set: SelectionSetNode, page: number): number {
  return set.selections.reduce((sum, node) => {
    if (node.kind === Kind.FIELD) return sum + costOfField(counting, type, node, page);
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : counting.fragments.get(node.name.value);
    if (!fragment) return sum;
    const on = fragment.typeCondition ? typeFromAST(counting.schema, fragment.typeCondition) : type;
    return on ? sum + costOfSet(counting, on, fragment.selectionSet, page) : sum;
  }, 0);
}

function costOfField(counting: Counting, parent: GraphQLNamedType, node: FieldNode, page: number): number {
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  if (!field || !node.selectionSet) return 1;
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return 1;
  const here = field.args.some(({ name }) => name === 'first')
    ? pageOf(counting, node, field.args.find(({ name }) => name === 'first')?.defaultValue)
    : page;
  const isList = isListType(getNullableType(field.type));
  const length = field.name === 'edges' ? here : (usualLengths[`${parent.name}.${field.name}`] ?? usualLength);
  return 1 + (isList ? length : 1) * costOfSet(counting, type, node.selectionSet, here);
}

function pageOf({ variables }: Counting, node: FieldNode, usual: unknown): number {
  const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  const asked =
    given?.kind === Kind.INT
      ? Number(given.value)
      : given?.kind === Kind.VARIABLE
        ? variables[given.name.value]
        : undefined;
  return typeof asked === 'number' && asked > 0 ? asked : typeof usual === 'number' ? usual : 1;
}
