import { problemWords } from './words.js';

/** Says which place of a variable is wrong, from GraphQL's own sentence, which also quotes what was sent. */
export function sayWhatWasWrong(sentence: string): { readonly message: string; readonly argument?: readonly string[] } {
  const variable = /^Variable "\$([_A-Za-z]\w*)"/.exec(sentence)?.[1];
  if (variable === undefined) return { message: problemWords.BAD_USER_INPUT };
  const place = new RegExp(` at "(${variable}(?:\\.[_A-Za-z]\\w*|\\[\\d+\\])*)"; `).exec(sentence)?.[1];
  const argument = place?.split(/[.[\]]+/).filter((piece) => piece !== '') ?? [variable];
  return { message: `The variable $${variable} is not what the schema asks for.`, argument };
}

const speaksOfNames = [
  /^Cannot query field "\w+" on type "\w+"\./,
  /^Unknown argument "\w+" on field "[\w.]+"\./,
  /^Unknown type "\w+"\./,
  /^Unknown fragment "\w+"\./,
  /^Unknown directive "@\w+"\./,
  /^Fragment "\w+" is never used\./,
  /^Fragment(?: "\w+")? cannot be spread here as objects of type "\w+" can never be of type "\w+"\./,
  /^Variable "\$\w+" is not defined(?: by operation "\w+")?\./,
  /^Variable "\$\w+" is never used(?: in operation "\w+")?\./,
  /^Field "\w+" of type "[\w![\]]+" must have a selection of subfields\./,
  /^Field "\w+" must not have a selection since type "[\w![\]]+" has no subfields\./,
  /^Field "[\w.]+" argument "\w+" of type "[\w![\]]+" is required, but it was not provided\./,
  /^Field "[\w.]+" of required type "[\w![\]]+" was not provided\./,
  /^Field "\w+" is not defined by type "\w+"\./,
  /^An alias must not begin with two underscores\./,
];

/** A sentence about names of types, fields and variables is repeated up to its first full stop; any other may quote values. */
export function sayWhatDoesNotFit(sentence: string): string {
  for (const names of speaksOfNames) {
    const said = names.exec(sentence)?.[0];
    if (said !== undefined) return said;
  }
  return problemWords.GRAPHQL_VALIDATION_FAILED;
}
