import { categoryOfDimension } from '../consent/info-category.js';
import type { ConsentTerms } from '../consent/consent-terms.js';
import { termsOfFacet } from './terms-of.js';
import type { PersonId } from '../person/person-id.js';
import type { Facet, Presence } from '../presence/presence.js';
import { decide } from './decide.js';
import type { Decision } from './decision.js';
import type { Barrier, Tie } from './tie.js';

/** Who looks at a person's facets: they themselves, someone in a live connection with them, or any other member. */
export type FacetReader = 'self' | 'connection' | 'member';

/** What it rests on which facets a reader is shown. The relation to the person was decided before. */
export interface FacetFacts {
  readonly reader: FacetReader;
  /** Absent where nobody in particular looks: any such reader. */
  readonly person?: PersonId;
  /** What the person permitted and denied by what they signed, to whomever. */
  readonly signed?: readonly ConsentTerms[];
  readonly barriers?: readonly Barrier[];
  readonly at: Date;
}

/** What a person agreed to show this reader. Whatever they let be used for matching alone is shown to nobody else. */
export function facetsShown(presence: Presence, facts: FacetFacts): readonly Facet[] {
  if (facts.reader === 'self') return presence.facets.filter(({ display }) => display !== undefined);
  return presence.facets.filter((facet) => decideFacet(presence, facet, facts).effect === 'permit');
}

export function decideFacet(
  presence: Presence,
  facet: Facet,
  { reader, person = anyone, signed = [], barriers = [], at }: FacetFacts,
): Decision {
  const { organization } = presence;
  const member: Tie = { kind: 'fellow-member', organization };
  return decide(
    { person: reader === 'self' ? presence.person : person, roles: [] },
    'facet.read',
    {
      owner: presence.person,
      category: categoryOfDimension(facet.dimension),
      thing: facet.dimension,
      ties: reader === 'connection' ? [{ kind: 'connected', organization }, member] : [member],
      barriers,
      consents: [...termsOfFacet(presence, facet), ...signed],
    },
    'display',
    at,
  );
}

/** No person's id: whoever looks without a name of their own is nobody that a consent could name. */
const anyone = 'anyone' as PersonId;
