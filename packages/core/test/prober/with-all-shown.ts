import type { Presence } from '../../src/index.js';

/** As if they had shown to every member all they let be used for matching. */
export function withAllShown(presence: Presence): Presence {
  const facets = presence.facets.map((facet) => (facet.match ? { ...facet, display: 'members' as const } : facet));
  return { ...presence, facets };
}
