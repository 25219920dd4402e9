import { decideFacet, type FacetFacts, facetsShown } from '../../access/decide-facets.js';
import { categoryOfDimension } from '../../consent/info-category.js';
import type { Facet, Presence } from '../../presence/presence.js';
import type { Look } from './look.js';

/** What a reader is shown of a person, noted for that person where it is sensitive; what they are not shown is counted. */
export function facetsSeen({ ledger }: Look, presence: Presence, facts: FacetFacts): readonly Facet[] {
  if (facts.reader === 'self') return facetsShown(presence, facts);
  return presence.facets.filter((facet) => {
    const decision = decideFacet(presence, facet, facts);
    ledger.saw(decision, {
      owner: presence.person,
      organization: presence.organization,
      action: 'facet.read',
      category: categoryOfDimension(facet.dimension),
      thing: facet.dimension,
      purpose: 'display',
    });
    return decision.effect === 'permit';
  });
}
