import type { DimensionId } from '../dimension/dimension-id.js';
import type { Value } from '../dimension/value.js';
import type { Facet, Presence } from '../presence/presence.js';

/** The values someone lets be used to find them and shows to every member who looks: all that lists and ranks may use. */
export function listedValues(presence: Presence, dimension: DimensionId): readonly Value[] {
  return valuesWhere(presence, dimension, (facet) => facet.match && facet.display === 'members');
}

/** The values someone lets be used for matching, shown or not: their own to compare with, and what an ask may touch. */
export function matchValues(presence: Presence, dimension: DimensionId): readonly Value[] {
  return valuesWhere(presence, dimension, (facet) => facet.match);
}

function valuesWhere(
  { facets }: Presence,
  dimension: DimensionId,
  usable: (facet: Facet) => boolean,
): readonly Value[] {
  return facets.flatMap((facet) =>
    facet.dimension === dimension && facet.answer.answer === 'value' && usable(facet) ? [facet.answer.value] : [],
  );
}
