import type { GraphQLFieldResolver } from 'graphql';
import type { GatewayContext } from '../context.js';
import { Problem } from '../errors/problem.js';
import { lookAgain } from '../subscriptions/look-again.js';
import type { SubscribedContext } from '../subscriptions/subscribed-context.js';

type Guarded = GraphQLFieldResolver<unknown, GatewayContext, Record<string, unknown>>;

/**
 * A subscribed field: what it is told of is only that it may be time to look, and each answer is made as for a request
 * that has just come in, by whoever the connection speaks for at that moment.
 */
export function guardSubscription(answer: Guarded): {
  readonly subscribe: GraphQLFieldResolver<unknown, unknown>;
  readonly resolve: GraphQLFieldResolver<unknown, unknown>;
} {
  return {
    subscribe: (_source, _given, context) => lookAgain(subscribed(context)),
    resolve: async (source, given, context, info) =>
      answer(source, given as Record<string, unknown>, await subscribed(context).renewed(), info),
  };
}

/** Over a request there is one answer, and a subscription has many. */
function subscribed(context: unknown): SubscribedContext {
  if (typeof context === 'object' && context !== null && 'renewed' in context) return context as SubscribedContext;
  throw new Problem('BAD_REQUEST', 'A subscription is answered on a connection that stays open.');
}
