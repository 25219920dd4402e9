import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../context.js';
import { Problem, tooLarge } from '../errors/problem.js';
import { checkVariables } from './check-variables.js';
import { costOf } from './cost-of.js';
import type { Limits } from './limits.js';

/** The limits that need an operation and its variables: before execution, after validation. */
export function limitsPlugin(
  schema: GraphQLSchema,
  limits: Limits,
  { get }: { readonly get: boolean },
): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ request, document, operation }) => {
        if (!get && request.http?.method === 'GET') throw new Problem('BAD_REQUEST', 'Send a POST request.', {}, 405);
        checkVariables(request.variables, limits);
        if (!operation) return;
        if (costOf(schema, document, operation, request.variables ?? {}) > limits.cost)
          throw tooLarge('cost', limits.cost);
      },
    }),
  };
}
