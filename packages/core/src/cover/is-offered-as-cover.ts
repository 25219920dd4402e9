import type { Membership } from '../organization/membership.js';
import { canCover } from './can-cover.js';

/** What it rests on whether someone who agreed to cover is shown to one whom they would step in for. */
export interface OfferFacts {
  /** Whoever agreed, seen by the one who is supported: what they do not see is not asked about. */
  readonly membership: Membership;
  /** They are one and the same: two supporters may support each other. */
  readonly isSelf: boolean;
  /** Either would rather not be brought together with the other again. */
  readonly notAgain: boolean;
  /** The two are connected, or one has invited the other. */
  readonly connected: boolean;
  /** An invitation to support would reach them now. */
  readonly canBeInvited: boolean;
}

/**
 * Shown as cover where stepping over works at once, or was done already. Kept apart, not again, no place left and gone
 * are one silence, as in any list.
 */
export function isOfferedAsCover(
  { membership, isSelf, notAgain, connected, canBeInvited }: OfferFacts,
  at: Date,
): boolean {
  return !isSelf && !notAgain && canCover(membership, at) && (connected || canBeInvited);
}
