import { catalogueOf } from '../dimension/catalogue.js';
import { credit } from '../dimension/credit.js';
import type { Dimension } from '../dimension/dimension.js';
import type { DimensionId } from '../dimension/dimension-id.js';
import { type EffectiveWish, effectiveWishes } from '../matching/effective-wishes.js';
import type { PeerQuestion } from '../matching/find-peers.js';
import { listedValues, matchValues } from '../matching/usable-values.js';
import type { Presence } from '../presence/presence.js';
import type { Wish } from '../wish/wish.js';
import { effectOn } from './effect-on.js';
import { holdsTogether, wouldBeShared } from './said-otherwise.js';
import { wishedOtherwise } from './wished-otherwise.js';
import type { WouldChange } from './would-change.js';

/** The asker's side of a question: nothing of anybody who could be found. */
export type AskersSide = Pick<
  PeerQuestion,
  'asker' | 'wishes' | 'kind' | 'sense' | 'catalogue' | 'organization' | 'at'
>;

/**
 * What the asker could choose otherwise, and what would surely come of it for this person, who is on their list. It
 * rests on the asker's own and on what the other shows to members, on nothing else: not on anyone else who is listed,
 * not on what the other wishes, offers or keeps to themselves. In the catalogue's order.
 */
export function whatWouldChange(side: AskersSide, peer: Presence): readonly WouldChange[] {
  const two = { ...side, asker: side.asker.presence, peer };
  return [...side.catalogue.values()].flatMap((dimension) => [
    ...ofWishes(side, peer, dimension),
    ...(isWishMet(side, peer, dimension) ? [] : wouldBeShared(two, dimension)),
    ...holdsTogether(two, dimension),
  ]);
}

function ofWishes(side: AskersSide, peer: Presence, dimension: Dimension): readonly WouldChange[] {
  const wish = wishOn(side, dimension);
  const before = counting(side, dimension, wish);
  return wishedOtherwise(dimension, wish).flatMap(({ kind, wish: other, importance }): WouldChange[] => {
    const after = counting(side, dimension, other);
    const values = (after ?? before)?.wished ?? [];
    const given = credit(dimension, values, listedValues(peer, dimension.id));
    if (kind === 'wish-for' && given < 100) return [];
    const effect = effectOn(before, after, given, side.kind);
    return effect ? [{ kind, effect, dimension, values, ...(importance && { importance }) }] : [];
  });
}

/** Whether it is among the reasons already, as something that was asked for. */
function isWishMet(side: AskersSide, peer: Presence, dimension: Dimension): boolean {
  const wish = counting(side, dimension, wishOn(side, dimension));
  if (!wish || wish.strength === 'avoid') return false;
  return credit(dimension, wish.wished, listedValues(peer, dimension.id)) > 0;
}

function wishOn({ wishes }: AskersSide, { id }: Dimension): Wish | undefined {
  return wishes.find(({ dimension }) => dimension === id);
}

function counting(
  { asker, organization, at }: AskersSide,
  dimension: Dimension,
  wish: Wish | undefined,
): EffectiveWish | undefined {
  const mine = (id: DimensionId) => matchValues(asker.presence, id);
  const [counted] = effectiveWishes(wish ? [wish] : [], mine, catalogueOf(dimension), organization, at);
  return counted;
}
