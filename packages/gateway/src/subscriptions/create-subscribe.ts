import {
  type DocumentNode,
  type FormattedExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  subscribe as listen,
  validate,
} from 'graphql';
import type { GatewayContext } from '../context.js';
import { Problem, type ProblemCode, tooLarge } from '../errors/problem.js';
import { problemWords } from '../errors/words.js';
import { checkVariables } from '../limits/check-variables.js';
import { costOf } from '../limits/cost-of.js';
import { documentLimits } from '../limits/document-limits.js';
import type { Limits } from '../limits/limits.js';
import { createPlaces } from './places.js';
import { retold } from './retold.js';
import type { SubscribedContext } from './subscribed-context.js';

/** What a client sends to open a subscription. */
export interface SubscriptionAsked {
  readonly query: string;
  readonly variables?: { readonly [name: string]: unknown } | null | undefined;
  readonly operationName?: string | null | undefined;
}

/** A subscription that is open, or why it is not. Errors say what an answer over HTTP would. */
export type Subscribed =
  | { readonly document: DocumentNode; readonly answers: AsyncIterableIterator<FormattedExecutionResult> }
  | { readonly errors: readonly GraphQLFormattedError[] };

export interface SubscribeSettings {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly openings: SubscribedContext['openings'];
  readonly format: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  /** Whether this caller may ask now. */
  readonly mayAsk: (caller: string, at: Date) => boolean;
}

/** Opens subscriptions, and nothing else, under every limit a request has. */
export function createSubscribe({
  schema,
  limits,
  openings,
  format,
  mayAsk,
}: SubscribeSettings): (asked: SubscriptionAsked, renewed: () => Promise<GatewayContext>) => Promise<Subscribed> {
  const places = createPlaces(limits.subscriptions);
  const contextOf = (renewed: () => Promise<GatewayContext>): SubscribedContext => ({
    renewed,
    openings,
    between: { least: limits.knocks, most: limits.silence },
  });
  const refused = (errors: readonly unknown[], code: ProblemCode): Subscribed => ({
    errors: errors.map((error) => say(error, code)),
  });

  return async (asked, renewed) => {
    const { caller, now } = await renewed();
    if (!mayAsk(caller, now()))
      return refused([overloaded('requestsIn10Seconds', limits.requestsIn10Seconds)], 'OVERLOADED');
    let document: DocumentNode;
    try {
      document = parse(asked.query, { maxTokens: limits.tokens });
    } catch (problem) {
      return refused([problem], 'GRAPHQL_PARSE_FAILED');
    }
    const wrong = validate(schema, document, [...specifiedRules, documentLimits(limits)], { maxErrors: limits.errors });
    if (wrong.length > 0) return refused(wrong, 'GRAPHQL_VALIDATION_FAILED');
    const tooMuch = beyondLimits(document, asked);
    if (tooMuch) return refused([tooMuch], 'BAD_REQUEST');

    const place = places.take(caller);
    if (!place) return refused([overloaded('subscriptions', limits.subscriptions)], 'OVERLOADED');
    const contextValue = contextOf(renewed);
    const { variables: variableValues, operationName } = asked;
    const opened = await listen({ schema, document, contextValue, variableValues, operationName });
    if (Symbol.asyncIterator in opened) return { document, answers: retold(opened, say, place.leave) };
    place.leave();
    return refused(opened.errors ?? [], 'BAD_USER_INPUT');
  };

  function beyondLimits(document: DocumentNode, { variables, operationName }: SubscriptionAsked): Problem | undefined {
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== 'subscription')
      return new Problem('BAD_REQUEST', 'Only subscriptions are answered here. Send all else as a POST request.');
    try {
      checkVariables(variables, limits);
    } catch (problem) {
      if (problem instanceof Problem) return problem;
      throw problem;
    }
    return costOf(schema, document, operation, variables ?? {}) > limits.cost
      ? tooLarge('cost', limits.cost)
      : undefined;
  }

  /** An error as over HTTP, where Apollo puts the code of the phase on what has none. */
  function say(error: unknown, code?: ProblemCode): GraphQLFormattedError {
    const formatted = error instanceof GraphQLError ? error.toJSON() : { message: problemWords.BAD_REQUEST };
    return format({ ...formatted, extensions: { ...(code && { code }), ...formatted.extensions } }, error);
  }
}

function overloaded(limit: string, allowed: number): Problem {
  return new Problem('OVERLOADED', problemWords.OVERLOADED, { limit, allowed, retryable: true }, 429);
}
