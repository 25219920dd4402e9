import type { Reader } from '@peerness/core/use-cases';
import type { GatewayContext } from '../context.js';

/** What a reader is told to count by, where somebody counts. */
export function noticingIn({
  onNoticed,
  requestId,
}: Pick<GatewayContext, 'onNoticed' | 'requestId'>): Pick<Reader, 'noticing'> {
  if (!onNoticed) return {};
  return {
    noticing: {
      withheld: (action, category) => onNoticed({ kind: 'withheld', action, category }, requestId),
      sought: (shape) => onNoticed({ kind: 'peers-sought', shape }, requestId),
      took: () => onNoticed({ kind: 'record-taken' }, requestId),
    },
  };
}
