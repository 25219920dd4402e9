import { decideFacet, type FacetFacts, facetsShown } from '../../access/decide-facets.js';
import { categoryOfDimension } from '../../consent/info-category.js';
import type { Facet, Presence } from '../../presence/presence.js';
import type { Look } from './look.js';

/** What a reader is shown of a person, noted for that person where it is sensitive. */
export function facetsSeen({ ledger }: Look, presence: Presence, facts: FacetFacts): readonly Facet[] {
  const shown = facetsShown(presence, facts);
  if (facts.reader !== 'self')
    for (const facet of shown)
      ledger.saw(decideFacet(presence, facet, facts), {
        owner: presence.person,
        organization: presence.organization,
        action: 'facet.read',
        category: categoryOfDimension(facet.dimension),
        thing: facet.dimension,
        purpose: 'display',
      });
  return shown;
}
