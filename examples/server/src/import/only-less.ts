import type { Presence } from '@peerness/core';
import { same } from './merge-row.js';

/**
 * How someone who took their place is present after an import. What they say themselves is not an import's to read, so
 * it cannot know what it may add: it takes away what the file no longer says, and what is new is used from the next time
 * the person changes anything on. `before` and `after` are what the file alone would make of them.
 */
export function onlyLess(now: Presence, before: Presence, after: Presence): Presence {
  const isGone = (facet: Presence['facets'][number]): boolean =>
    before.facets.some((one) => same(one, facet)) && !after.facets.some((one) => same(one, facet));
  const isFromFile = now.ageGroup === before.ageGroup && after.ageGroup !== 'adult';
  const { until: _, ...rest } = now;
  return {
    ...rest,
    ...(after.until && { until: after.until }),
    offers: after.offers,
    facets: now.facets.filter((facet) => !isGone(facet)),
    ageGroup: isFromFile ? after.ageGroup : now.ageGroup,
  };
}
