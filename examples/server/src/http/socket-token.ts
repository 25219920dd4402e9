import { tokenOf } from '../auth/bearer-token.js';

/** The token a greeting carries: `{ "authorization": "Bearer …" }`, as a request's header would. */
export function tokenIn(greeting: unknown): string | undefined {
  if (typeof greeting !== 'object' || greeting === null || !('authorization' in greeting)) return undefined;
  const { authorization } = greeting;
  return typeof authorization === 'string' ? tokenOf(authorization) : undefined;
}
