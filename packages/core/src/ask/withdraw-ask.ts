import { type Ask, isAskOpen } from './ask.js';

/** The asker takes the question back. Nothing, if it is over already. */
export function withdrawAskOf(ask: Ask, at: Date): Ask | undefined {
  return isAskOpen(ask, at) ? { ...ask, withdrawnAt: at } : undefined;
}
