import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from './context.js';

/** Knows which request an error belongs to, and tells each request its client's languages. */
export function requestIds(newId: () => string): {
  readonly of: (error: unknown) => string;
  readonly plugin: ApolloServerPlugin<GatewayContext>;
} {
  const known = new WeakMap<object, string>();
  return {
    of: (error) => (typeof error === 'object' && error !== null ? known.get(error) : undefined) ?? newId(),
    plugin: {
      requestDidStart: async ({ request, contextValue }) => {
        contextValue.acceptLanguage ??= request.http?.headers.get('accept-language');
        return {
          didEncounterErrors: async ({ errors }) => errors.forEach((error) => known.set(error, contextValue.requestId)),
        };
      },
    },
  };
}
