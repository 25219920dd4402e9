import type { Json } from '../kernel/json.js';

/** What a decision came to: the next state, and what happened. Nothing happened: it was so already. */
export interface Decided<State> {
  readonly state: State;
  readonly happened?: { readonly kind: string; readonly codes: { readonly [name: string]: Json } };
}
