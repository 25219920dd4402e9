import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facet } from '../../src/index.js';
import type { IndexedPerson } from '../../src/match-index.js';
import { received } from '../matching/unseen.js';
import { answered, emptyWorld, keepIn, type World } from './beside-the-judge.js';
import { anyFacet, anyLife } from './lives.js';
import { wideCatalogue } from './wide-catalogue.js';

const isListed = (facet: Facet): boolean => facet.match && facet.display === 'members';

function worldOf(people: readonly IndexedPerson[], change: (facets: readonly Facet[]) => readonly Facet[]): World {
  const world = emptyWorld(wideCatalogue);
  for (const person of people)
    keepIn(world, { ...person, presence: { ...person.presence, facets: change(person.presence.facets) } });
  return world;
}

/** In how many lists something was received that hung on what may not be seen. */
function check(secret: (facet: Facet) => Facet): { failed: boolean; numRuns: number; seed: number } {
  const { failed, numRuns, seed } = fc.check(
    fc.property(anyLife, anyFacet, ({ people, days }, facet) => {
      const usual = worldOf(people, (facets) => facets);
      const more = worldOf(people, (facets) => [...facets, secret(facet)]);
      const fewer = worldOf(people, (facets) => facets.filter(isListed));
      for (const { asking, first } of days) {
        const [received1, received2, received3] = [usual, more, fewer].map((world) => {
          const { found, listed, people: order } = answered(world, asking, first);
          return JSON.stringify([received(found), listed, order]);
        });
        expect(received2).toBe(received1);
        expect(received3).toBe(received1);
      }
    }),
    { numRuns: 100, seed: 20_261_127 },
  );
  return { failed, numRuns, seed };
}

describe('what the asker may not see, in the index', () => {
  it('changes not a byte of the list, its order, its reasons or its count', () => {
    const { failed, numRuns, seed } = check((facet) => (isListed(facet) ? { ...facet, match: false } : facet));
    console.log(
      `index, unseen: worlds ${numRuns} · lists ${numRuns * 8 * 3} · changed ${Number(failed)} · seed ${seed}`,
    );
    expect({ failed, numRuns }).toEqual({ failed: false, numRuns: 100 });
  });

  it('would be noticed where it is seen after all', () => {
    expect(check((facet) => ({ ...facet, match: true, display: 'members' })).failed).toBe(true);
  });
});
