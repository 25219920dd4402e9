import { isSameValue } from '../dimension/comparators/equal.js';
import type { Catalogue } from '../dimension/catalogue.js';
import type { Dimension } from '../dimension/dimension.js';
import type { Value } from '../dimension/value.js';
import { canMeet } from '../matching/can-meet.js';
import { arePeersNarrowly, commonGround } from '../matching/common-ground.js';
import { listedValues, matchValues } from '../matching/usable-values.js';
import type { Facet, Presence } from '../presence/presence.js';
import type { WouldChange } from './would-change.js';

interface TwoPresent {
  readonly asker: Presence;
  readonly peer: Presence;
  readonly catalogue: Catalogue;
  readonly sense: 'broad' | 'narrow';
}

/** What of their own, kept to themselves so far, would be one more thing the two have in common if the asker showed it. */
export function wouldBeShared({ asker, peer, catalogue }: TwoPresent, dimension: Dimension): readonly WouldChange[] {
  const shares = (one: Presence) => commonGround(one, peer, catalogue).some((ground) => ground.dimension === dimension);
  if (shares(asker)) return [];
  const listed = listedValues(asker, dimension.id);
  const values = matchValues(asker, dimension.id).filter(
    (value) =>
      !listed.some((one) => isSameValue(one, value)) && shares(saying(asker, dimension, value, { display: 'members' })),
  );
  return values.length > 0 ? [{ kind: 'show', effect: 'shared', dimension, values }] : [];
}

/** What they said without which the two could not meet, or would not be peers in the narrow sense. */
export function holdsTogether(two: TwoPresent, dimension: Dimension): readonly WouldChange[] {
  const { asker, peer, catalogue, sense } = two;
  return distinct(matchValues(asker, dimension.id)).flatMap((value): WouldChange[] => {
    const without = saying(asker, dimension, value, { match: false });
    const isListed =
      canMeet(without, peer, catalogue) && (sense === 'broad' || arePeersNarrowly(without, peer, catalogue));
    return isListed ? [] : [{ kind: 'take-back', effect: 'off', dimension, values: [value] }];
  });
}

/** Someone, with this value of theirs used or shown otherwise. */
function saying(presence: Presence, dimension: Dimension, value: Value, over: Partial<Facet>): Presence {
  const isThis = ({ dimension: id, answer, match }: Facet) =>
    match && id === dimension.id && answer.answer === 'value' && isSameValue(answer.value, value);
  return { ...presence, facets: presence.facets.map((facet) => (isThis(facet) ? { ...facet, ...over } : facet)) };
}

function distinct(values: readonly Value[]): readonly Value[] {
  return values.filter((value, at) => values.findIndex((one) => isSameValue(one, value)) === at);
}
