import type { Standing } from '../connection/standing.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { RoundSide } from './round-place.js';
import { type RoundOffer, saidBy, stateOfOffer } from './round-offer.js';

/** The offer came to nothing, in whatever way: its time passed, somebody said no, the two cannot be introduced. */
export interface OfferNotOpen {
  readonly kind: 'NotOpen';
  readonly state: Extract<Standing, 'not-this-time'>;
}

export interface AnswerOfferWith {
  readonly side: RoundSide;
  readonly yes: boolean;
  /** The two must not meet, or know each other by now. */
  readonly apart: boolean;
  readonly at: Date;
}

/** The offer with this answer. Nothing where it was answered so before; a no can follow a yes, while nothing came of it. */
export function answerOfferWith(
  offer: RoundOffer,
  { side, yes, apart, at }: AnswerOfferWith,
): Result<RoundOffer | undefined, OfferNotOpen> {
  const answer = yes ? 'yes' : 'no';
  if (offer.connection !== undefined) return yes ? ok(undefined) : notOpen;
  if (saidBy(offer, side) === answer && !yes) return ok(undefined);
  if (stateOfOffer(offer, apart, at) !== 'open') return notOpen;
  if (saidBy(offer, side) === answer) return ok(undefined);
  return ok({ ...offer, ...(side === 'seeker' ? { seekerSaid: answer } : { supporterSaid: answer }) });
}

export function bothSaidYesTo({ seekerSaid, supporterSaid }: RoundOffer): boolean {
  return seekerSaid === 'yes' && supporterSaid === 'yes';
}

const notOpen = err({ kind: 'NotOpen', state: 'not-this-time' } as const);
