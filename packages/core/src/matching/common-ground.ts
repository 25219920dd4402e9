import type { Catalogue } from '../dimension/catalogue.js';
import { credit } from '../dimension/credit.js';
import type { Dimension } from '../dimension/dimension.js';
import type { Value } from '../dimension/value.js';
import type { Presence } from '../presence/presence.js';
import { listedValues } from './usable-values.js';

/** One way in which two people are peers, from what both agreed to show. */
export interface CommonGround {
  readonly dimension: Dimension;
  /** The other one's values that are the same as, or a case of, one's own; else those one's own are a case of. */
  readonly values: readonly Value[];
}

/**
 * In what ways two people are peers: every dimension on which both show a value and one of them fully recognises the
 * other's. The same seen from either side, and blind to whatever either keeps to themselves.
 */
export function commonGround(one: Presence, other: Presence, catalogue: Catalogue): readonly CommonGround[] {
  return [...catalogue.values()].flatMap((dimension) => {
    const mine = listedValues(one, dimension.id);
    const theirs = listedValues(other, dimension.id);
    const values = theirs.filter((value) =>
      mine.some((own) => credit(dimension, [own], [value]) === 100 || credit(dimension, [value], [own]) === 100),
    );
    return values.length > 0 ? [{ dimension, values }] : [];
  });
}

/**
 * Peers in the narrow sense: both live with a mental health condition or an addiction, and both agreed to show and use
 * it. Any two are; nothing is ranked by severity.
 */
export function arePeersNarrowly(one: Presence, other: Presence, catalogue: Catalogue): boolean {
  const lives = (presence: Presence) =>
    [...catalogue.values()].some(
      (dimension) => dimension.traits.includes('lived-experience') && listedValues(presence, dimension.id).length > 0,
    );
  return lives(one) && lives(other);
}
