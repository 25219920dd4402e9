import type { ProblemCode } from './problem.js';

/** What is said where the problem came with no words of ours. */
export const problemWords: { readonly [Code in ProblemCode]: string } = {
  BAD_REQUEST: 'This is not a GraphQL request.',
  BAD_USER_INPUT: 'Something that was sent is not what was asked for.',
  CHANGED_MEANWHILE: 'Someone else changed the same thing first. Nothing was kept; it may be tried again.',
  GRAPHQL_PARSE_FAILED: 'This is not a GraphQL document.',
  GRAPHQL_VALIDATION_FAILED: 'This operation does not fit the schema.',
  NOT_WITH_HELP: 'This is not shown on somebody else’s device. Sign in by yourself to see it.',
  OPERATION_RESOLUTION_FAILURE: 'It is not clear which operation is meant.',
  OVERLOADED: 'There is too much to do just now. It may be tried again.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Persisted queries are not kept here.',
  SERVICE_UNAVAILABLE: 'This cannot be answered just now. It may be tried again.',
  TOOK_TOO_LONG: 'This took too long and was given up.',
  TOO_LARGE: 'This asks for more than is answered at once.',
  UNAUTHENTICATED: 'Sign in first.',
};

export const internalWords = 'Something went wrong on our side. The request id names it.';

export function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(problemWords, code);
}
