import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Problem, type ProblemCode, type ProblemDetails } from './problem.js';
import { sayWhatDoesNotFit, sayWhatWasWrong } from './say-what-was-wrong.js';
import { internalWords, isProblemCode, problemWords } from './words.js';

/** Told of everything nobody foresaw, with the id the client was given. The error may quote what people wrote. */
export type OnUnexpected = (error: unknown, requestId: string) => void;

/** Errors by the names the persistence package gives them. They may pass by themselves. */
const passing: { readonly [name: string]: ProblemCode } = {
  DatabaseUnavailable: 'SERVICE_UNAVAILABLE',
  WordsUnreadable: 'SERVICE_UNAVAILABLE',
  KeysUnusable: 'SERVICE_UNAVAILABLE',
  LostRace: 'CHANGED_MEANWHILE',
};

/** Every connection is taken: nothing is wrong with the database, and whoever comes back later is served. */
function codeOf(cause: unknown): ProblemCode | undefined {
  if (!(cause instanceof Error)) return undefined;
  if (cause.name === 'DatabaseUnavailable' && 'code' in cause && cause.code === 'too-many-waiting') return 'OVERLOADED';
  return passing[cause.name];
}

/**
 * What a client is told of an error: our own problems as they are, GraphQL's in words that quote nothing, and of
 * everything else a code and the request's id.
 */
export function formatErrors(requestIdOf: (error: unknown) => string, onUnexpected: OnUnexpected) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = causeOf(error);
    if (cause instanceof Problem) return tell(formatted, cause.code, cause.message, cause.details);

    const code = cause === undefined || cause instanceof GraphQLError ? formatted.extensions?.['code'] : undefined;
    if (isTokenLimit(formatted)) return tell(formatted, 'TOO_LARGE', problemWords.TOO_LARGE, { limit: 'tokens' });
    if (code === 'BAD_USER_INPUT') {
      const { message, argument } = sayWhatWasWrong(formatted.message);
      return tell(formatted, code, message, argument ? { argument } : {});
    }
    if (code === 'GRAPHQL_VALIDATION_FAILED') return tell(formatted, code, sayWhatDoesNotFit(formatted.message));
    const argument = cause instanceof GraphQLError ? /^Argument "(\w+)" /.exec(cause.message)?.[1] : undefined;
    if (argument !== undefined)
      return tell(formatted, 'BAD_USER_INPUT', problemWords.BAD_USER_INPUT, { argument: [argument] });
    if (cause instanceof GraphQLError && cause.message.startsWith('Too many errors processing variables'))
      return tell(formatted, 'BAD_USER_INPUT', problemWords.BAD_USER_INPUT);
    if (isProblemCode(code)) return tell(formatted, code, problemWords[code]);

    const requestId = requestIdOf(error);
    onUnexpected(cause ?? error, requestId);
    const known = codeOf(cause);
    if (known) return { message: problemWords[known], extensions: { code: known, retryable: true, requestId } };
    return { message: internalWords, extensions: { code: 'INTERNAL', requestId } };
  };
}

function tell(
  { path, locations }: GraphQLFormattedError,
  code: ProblemCode,
  message: string,
  details: ProblemDetails = {},
): GraphQLFormattedError {
  return { message, ...(locations && { locations }), ...(path && { path }), extensions: { code, ...details } };
}

/** What was thrown, below the wrappings of GraphQL and Apollo. */
function causeOf(error: unknown): unknown {
  const original = error instanceof GraphQLError ? error.originalError : undefined;
  return original instanceof GraphQLError && original.originalError && !(original instanceof Problem)
    ? causeOf(original)
    : (original ?? error);
}

function isTokenLimit({ message, extensions }: GraphQLFormattedError): boolean {
  return (
    extensions?.['code'] === 'GRAPHQL_PARSE_FAILED' &&
    /^Syntax Error: Document contains more that \d+ tokens/.test(message)
  );
}
