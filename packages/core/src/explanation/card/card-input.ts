import type { Labels } from '../../kernel/labels.js';
import type { PeerQuestion } from '../../matching/find-peers.js';
import type { Facet, Presence, PresenceSetting, SupportOffer } from '../../presence/presence.js';
import type { Candidate } from '../../presence/presences.js';
import type { Wish } from '../../wish/wish.js';

/**
 * What the matcher does with something it is given.
 *
 * - `limit`: it can keep somebody off a list. `rank`: it can move them in it. `tie`: only among equals.
 * - `reason`: it is told as a reason. `none`: it is handed on, and decides nothing.
 */
export const inputUses = ['limit', 'rank', 'tie', 'reason', 'none'] as const;

export type InputUse = (typeof inputUses)[number];

/** Everything the matcher is given, piece by piece. A piece that is added to the code and not to the card does not compile. */
export type InputKey =
  | Exclude<keyof PeerQuestion, 'asker' | 'candidates'>
  | `candidate.${Exclude<keyof Candidate, 'presence'>}`
  | `presence.${Exclude<keyof Presence, 'setting' | 'offers' | 'facets'>}`
  | `setting.${keyof PresenceSetting}`
  | `offer.${keyof SupportOffer}`
  | `facet.${keyof Facet}`
  | `wish.${keyof Wish}`;

export interface CardInput {
  readonly key: InputKey;
  readonly uses: readonly InputUse[];
  /** What for, in one sentence. */
  readonly purpose: Labels;
}
