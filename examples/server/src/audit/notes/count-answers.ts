import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext, OnNoticed } from '@peerness/gateway';
import type { Notes } from './note-steadily.js';

/** Codes of answers that say a limit was reached. */
const limits = new Set(['TOO_LARGE', 'OVERLOADED', 'TOOK_TOO_LONG']);
/** And of those that say somebody may not. */
const refusals = new Set(['UNAUTHENTICATED', 'NOT_WITH_HELP']);

/** Counts what the gateway refuses before anything is asked of people's records. */
export function countAnswers({ count }: Pick<Notes, 'count'>): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async ({ contextValue: { requestId } }) => ({
      willSendResponse: async ({ response: { body } }) => {
        for (const { extensions } of (body.kind === 'single' ? body.singleResult.errors : undefined) ?? []) {
          const code = String(extensions?.['code']);
          const limit = typeof extensions?.['limit'] === 'string' ? ` ${extensions['limit']}` : '';
          if (limits.has(code)) count('limit-reached', `${code}${limit}`, requestId);
          if (refusals.has(code)) count('change-refused', code, requestId);
        }
      },
    }),
  };
}

/** Counts what the gateway notices. `digest` is of what was looked for: with a key, so that nobody tries wishes against it. */
export function countNoticed({ count }: Pick<Notes, 'count'>, digest: (shape: readonly string[]) => string): OnNoticed {
  return (what, requestId) => {
    switch (what.kind) {
      case 'change-refused':
        return count(what.kind, `${what.field} ${what.refusal}`, requestId);
      case 'nothing-shown':
        return count(what.kind, what.field, requestId);
      case 'withheld':
        return count(what.kind, `${what.action} ${what.category}`, requestId);
      case 'peers-sought':
        return count(what.kind, digest(what.shape), requestId);
      case 'record-taken':
        return count(what.kind, '', requestId);
    }
  };
}
