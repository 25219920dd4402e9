import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../context.js';
import { Problem } from '../errors/problem.js';
import { problemWords } from '../errors/words.js';
import type { Limits } from './limits.js';

/** How many callers are remembered; the one who asked longest ago is forgotten first, and starts anew. */
const remembered = 10_000;

interface Left {
  readonly requests: number;
  readonly at: number;
}

/** Whether a caller may ask now: as often as `requestsIn10Seconds` says, and `burst` at once. */
export function createBudgets({
  burst,
  requestsIn10Seconds,
}: Pick<Limits, 'burst' | 'requestsIn10Seconds'>): (caller: string, at: Date) => boolean {
  const callers = new Map<string, Left>();
  return (caller, at) => {
    const before = callers.get(caller) ?? { requests: burst, at: at.getTime() };
    const regained = ((at.getTime() - before.at) * requestsIn10Seconds) / 10_000;
    const requests = Math.min(burst, before.requests + Math.max(0, regained));
    callers.delete(caller);
    callers.set(caller, { requests: requests < 1 ? requests : requests - 1, at: at.getTime() });
    if (callers.size > remembered) callers.delete(callers.keys().next().value ?? caller);
    return requests >= 1;
  };
}

/** Keeps one caller from taking everybody's turn. Each person has a budget; those nobody knows have one for each address. */
export function budgetsPlugin(
  limits: Limits,
  mayAsk: ReturnType<typeof createBudgets>,
): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ contextValue: { caller, now } }) => {
        if (mayAsk(caller, now())) return;
        const details = { limit: 'requestsIn10Seconds', allowed: limits.requestsIn10Seconds, retryable: true };
        throw new Problem('OVERLOADED', problemWords.OVERLOADED, details, 429);
      },
    }),
  };
}
