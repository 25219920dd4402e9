import { GraphQLError } from 'graphql';

/** What a client may be told in `errors[]`, by code. Everything else is INTERNAL. */
export type ProblemCode =
  | 'BAD_REQUEST'
  | 'BAD_USER_INPUT'
  | 'CHANGED_MEANWHILE'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'NOT_WITH_HELP'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'OVERLOADED'
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  | 'SERVICE_UNAVAILABLE'
  | 'TOOK_TOO_LONG'
  | 'TOO_LARGE'
  | 'UNAUTHENTICATED';

/** What else may be told: names and numbers, never what was sent. */
export interface ProblemDetails {
  /** Which argument or input field, from the root field's arguments on. */
  readonly argument?: readonly string[];
  /** Which field of the answer. */
  readonly field?: string;
  readonly limit?: string;
  readonly allowed?: number;
  readonly retryable?: boolean;
}

/** A request that cannot be answered as it is. Its words are ours, so they may be sent. */
export class Problem extends GraphQLError {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, message: string, details: ProblemDetails = {}, status?: number) {
    super(message, { extensions: { code, ...details, ...(status === undefined ? {} : { http: { status } }) } });
    this.code = code;
    this.details = details;
  }
}

export function badInput(message: string, argument: readonly string[]): Problem {
  return new Problem('BAD_USER_INPUT', message, { argument });
}

export function tooLarge(limit: string, allowed: number): Problem {
  return new Problem(
    'TOO_LARGE',
    `This asks for more than is answered at once: ${limit} is at most ${allowed}.`,
    { limit, allowed },
    400,
  );
}
