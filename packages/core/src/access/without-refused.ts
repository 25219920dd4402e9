import { decideFacet } from './decide-facets.js';
import type { ConsentTerms } from '../consent/consent-terms.js';
import { evaluateConsents } from '../consent/evaluate-consents.js';
import { categoryOfDimension, tierOfCategory } from '../consent/info-category.js';
import type { PersonId } from '../person/person-id.js';
import type { Facet, Presence } from '../presence/presence.js';
import type { Candidate } from '../presence/presences.js';

/** Whoever is looked for, as matching may use them for this asker: what they refused to the asker is as if it were not there. */
export function withoutRefused<One extends Candidate>(
  candidate: One,
  { asker, refusals, at }: { readonly asker: PersonId; readonly refusals: readonly ConsentTerms[]; readonly at: Date },
): One {
  const { presence } = candidate;
  const signed = refusals.filter(({ person, decision }) => decision === 'deny' && person === presence.person);
  if (signed.length === 0) return candidate;
  const facets = presence.facets.map((facet): Facet => {
    const { display, ...hidden } = facet;
    const isShown = !decideFacet(presence, facet, { reader: 'member', person: asker, signed, at }).missing.some(
      isDenied,
    );
    const match = facet.match && !refusesMatching(signed, presence, facet, asker, at);
    return { ...hidden, match, ...(display && isShown && { display }) };
  });
  return { ...candidate, presence: { ...presence, facets } };
}

function isDenied(missing: string): boolean {
  return missing === 'denied';
}

function refusesMatching(
  signed: readonly ConsentTerms[],
  { person, organization }: Presence,
  { dimension }: Facet,
  asker: PersonId,
  at: Date,
): boolean {
  const category = categoryOfDimension(dimension);
  const verdict = evaluateConsents(signed, {
    person,
    category,
    tier: tierOfCategory[category],
    thing: dimension,
    purpose: 'match',
    asker: { person: asker, actingFor: [], memberOf: [organization], connectedIn: [], classes: [] },
    live: [],
    inWriting: false,
    at,
  });
  return verdict.effect === 'deny' && verdict.missing === 'denied';
}
