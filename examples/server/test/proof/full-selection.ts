import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** What is told in full once, at the top, and below by its name alone: it is the same wherever it stands. */
const thin: Readonly<Record<string, string>> = {
  Label: '{ text }',
  Dimension: '{ id label { text } hint { text } organization { id name } }',
  PageInfo: '{ hasNextPage endCursor }',
};

/** What is asked for in full by a field beside it, or by its id: here that it is there, and what of it. */
const thinAt: Readonly<Record<string, string>> = {
  'CrisisPlan.plan': '{ id title owner { id name } sections { id } }',
  'CrisisPlan.owner': '{ id name }',
  'CrisisSupporter.person': '{ id name }',
  'CrisisAsked.person': '{ id name }',
  'CrisisVoice.person': '{ id name }',
  'CrisisStep.person': '{ id name }',
  'CrisisActivation.openings': '{ edges { node { at thing by { id name } } } }',
};

/**
 * Everything that can be asked of a type, as words: every field of every type it can be, so deep. `given` are the words
 * of arguments by coordinate; an argument that has to be given and is not leaves its field out, and is told to `missed`.
 */
export function fullSelection(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  depth: number,
  given: Readonly<Record<string, string>>,
  isTop = true,
  within = '',
): string {
  if (isUnionType(type) || isInterfaceType(type)) {
    const types = schema
      .getPossibleTypes(type)
      .map((one) => `... on ${one.name} ${fullSelection(schema, one, depth, given, isTop, `${one.name}_`)}`);
    return `{ __typename ${types.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const known = thin[type.name];
  if (known && !isTop) return known;
  const fields = Object.values(type.getFields()).flatMap((field) =>
    fieldWords(schema, type.name, field, depth, given).map((words) =>
      within === '' ? words : `${within}${field.name}: ${words}`,
    ),
  );
  return fields.length > 0 ? `{ __typename ${fields.join(' ')} }` : '';
}

function fieldWords(
  schema: GraphQLSchema,
  owner: string,
  field: GraphQLField<unknown, unknown>,
  depth: number,
  given: Readonly<Record<string, string>>,
): string[] {
  const words = given[`${owner}.${field.name}`] ?? '';
  if (
    field.args.some((argument) => argument.defaultValue === undefined && String(argument.type).endsWith('!')) &&
    words === ''
  )
    return [];
  const inner = getNamedType(field.type);
  if (!isObjectType(inner) && !isInterfaceType(inner) && !isUnionType(inner)) return [`${field.name}${words}`];
  if (depth === 0) return [];
  const selection = thinAt[`${owner}.${field.name}`] ?? fullSelection(schema, inner, depth - 1, given, false);
  return selection === '' ? [] : [`${field.name}${words} ${selection}`];
}
