import { err, ok, type Result } from '../kernel/result.js';
import type { Concern } from './concern.js';

/** It was closed, or there is nothing to say about it here. */
export interface ConcernNotOpen {
  readonly kind: 'ConcernNotOpen';
}

/** The recipient read it, and says so. Nothing, if they said so before. */
export function lookAt(concern: Concern, at: Date): Result<Concern | undefined, ConcernNotOpen> {
  if (concern.state === 'looked-at') return ok(undefined);
  return concern.state === 'received' ? ok({ ...concern, state: 'looked-at', lookedAtAt: at }) : notOpen;
}

/** The recipient closes it with words to the reporter. Nothing, if it was closed with these very words. */
export function closeWith(concern: Concern, words: string, at: Date): Result<Concern | undefined, ConcernNotOpen> {
  if (concern.state === 'closed' && concern.closing === words) return ok(undefined);
  if (concern.state !== 'received' && concern.state !== 'looked-at') return notOpen;
  return ok({ ...concern, state: 'closed', closing: words, lookedAtAt: concern.lookedAtAt ?? at, closedAt: at });
}

const notOpen = err({ kind: 'ConcernNotOpen' } as const);
