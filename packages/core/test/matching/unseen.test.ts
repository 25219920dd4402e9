import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as UsableValues from '../../src/matching/usable-values.js';
import type { Facet, Presence } from '../../src/index.js';
import { expectUnseenToBeSilent } from './unseen.js';
import { anyFacet, anyQuestion } from './worlds.js';

/** What lists rest on instead of what is both shown and let be used. Nothing, unless a test below says so. */
const broken = vi.hoisted((): { by?: (facet: Facet) => boolean } => ({}));

vi.mock('../../src/matching/usable-values.js', async (original) => {
  const real = await original<typeof UsableValues>();
  return {
    ...real,
    listedValues: (presence: Presence, dimension: string) => {
      const { by } = broken;
      if (!by) return real.listedValues(presence, dimension);
      return real.matchValues(
        { ...presence, facets: presence.facets.map((one) => ({ ...one, match: by(one) })) },
        dimension,
      );
    },
  };
});

afterEach(() => void delete broken.by);

const worlds = { numRuns: 10_000, seed: 20_261_126 };
const silence = fc.property(anyQuestion, anyFacet, expectUnseenToBeSilent);

describe('what the asker may not see', () => {
  it('changes not a byte in 10,000 worlds', () => {
    const { failed, numRuns, seed } = fc.check(silence, worlds);
    console.log(`unseen: worlds ${numRuns} · changed ${Number(failed)} · seed ${seed}`);
    expect({ failed, numRuns }).toEqual({ failed: false, numRuns: worlds.numRuns });
  });

  it.each([
    ['is used though it is not shown', ({ match }: Facet) => match],
    ['is used though it is for connections alone', ({ match, display }: Facet) => match && display !== undefined],
    ['is used though it is only shown', ({ display }: Facet) => display === 'members'],
  ])('would be noticed where it %s', (what, by) => {
    broken.by = by;
    const { failed, numRuns, seed } = fc.check(silence, worlds);
    console.log(`unseen, it ${what}: noticed in world ${numRuns} · seed ${seed}`);
    expect(failed).toBe(true);
  });
});
