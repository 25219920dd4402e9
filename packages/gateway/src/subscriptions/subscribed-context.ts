import type { Openings } from '@peerness/core/record';
import type { GatewayContext } from '../context.js';

/** What an open subscription holds on to: nothing of whom it speaks for, only how to ask that again. */
export interface SubscribedContext {
  /** The context of a request that came in now. */
  readonly renewed: () => Promise<GatewayContext>;
  readonly openings: Openings;
  /** Milliseconds from one look to the next, at least and at most. */
  readonly between: { readonly least: number; readonly most: number };
}
