import type { UnreadableText } from '@peerness/core';
import { readGlobalId } from '@peerness/core/use-cases';
import {
  type GraphQLArgument,
  GraphQLID,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNamedType,
  isScalarType,
} from 'graphql';
import { badInput, Problem, tooLarge } from '../errors/problem.js';
import type { Limits } from './limits.js';

/** A text nobody could keep or read. Where the answer can say so as a refusal, it does. */
export class UnreadableArgument extends Problem {
  readonly refusal: UnreadableText & { readonly path: readonly string[] };

  constructor(problem: UnreadableText['problem'], longest: number, path: readonly string[]) {
    super('BAD_USER_INPUT', unreadable[problem], {
      argument: path,
      ...(problem === 'too-long' ? { allowed: longest } : {}),
    });
    this.refusal = { kind: 'UnreadableText', problem, longest, path };
  }
}

const unreadable: { readonly [Problem in UnreadableText['problem']]: string } = {
  empty: 'A text is expected.',
  'too-long': 'This text is too long.',
  'null-character': 'This text holds a null character.',
  'lone-surrogate': 'This text holds half a character.',
  'control-character': 'A name or a title is one line of words: this holds a character that nobody sees.',
};

/** Longest id there is, with room to spare. */
const longestId = 200;

/** Checks whatever was sent to a field, after GraphQL has checked its types: texts, lists, pages, and organizations' ids. */
export function checkArguments(
  expected: readonly GraphQLArgument[],
  given: { readonly [name: string]: unknown },
  limits: Limits,
  path: readonly string[],
): void {
  for (const { name, type } of expected) {
    const value = given[name];
    checkValue(type, value, limits, [...path, name], name);
    if (name === 'first' && typeof value === 'number' && (value < 1 || value > limits.page)) {
      throw badInput(`A page holds 1 to ${limits.page}.`, [...path, name]);
    }
    if (name === 'organization' && typeof value === 'string' && !isOrganization(value)) {
      throw badInput('This is not the id of an organization.', [...path, name]);
    }
  }
}

function isOrganization(id: string): boolean {
  const read = readGlobalId(id);
  return read.ok && read.value.kind === 'organization';
}

function checkValue(
  type: GraphQLInputType,
  value: unknown,
  limits: Limits,
  path: readonly string[],
  coordinate: string,
): void {
  const expected = getNullableType(type);
  if (Array.isArray(value)) {
    const longest = limits.lists[coordinate] ?? limits.list;
    if (value.length > longest) throw tooLarge(`the list ${path.join('.')}`, longest);
    const inner = isListType(expected) ? expected.ofType : expected;
    value.forEach((one: unknown) => checkValue(inner, one, limits, path, coordinate));
  } else if (isInputObjectType(expected) && typeof value === 'object' && value !== null) {
    for (const field of Object.values(expected.getFields())) {
      const inner = (value as Record<string, unknown>)[field.name];
      checkValue(field.type, inner, limits, [...path, field.name], `${expected.name}.${field.name}`);
    }
  } else if (typeof value === 'string') {
    const isId = isNamedType(expected) && isScalarType(expected) && expected.name === GraphQLID.name;
    checkText(value, isId ? longestId : (limits.texts[coordinate] ?? limits.text), path);
  }
}

function checkText(text: string, longest: number, path: readonly string[]): void {
  if (text.length > longest) throw new UnreadableArgument('too-long', longest, path);
  if (text.includes('\0')) throw new UnreadableArgument('null-character', longest, path);
  if (!text.isWellFormed()) throw new UnreadableArgument('lone-surrogate', longest, path);
}
