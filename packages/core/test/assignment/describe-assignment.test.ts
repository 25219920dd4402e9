import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assign,
  describeAssignment,
  mostScore,
  type RoundDraft,
  strategies,
  type StrategyName,
  weighWaiting,
} from '../../src/assignment.js';
import { anyDraft, larger, read } from './drafts.js';
import { fits, listOf } from './obvious.js';

/** Corinna is everybody's first; the walkers' cap lets only two of three places be taken; Zora lists nobody. */
const draft: RoundDraft = {
  seekers: [{ id: 'amina' }, { id: 'ben', waited: 90 }, { id: 'chi', waited: 2 }, { id: 'dora' }, { id: 'zora' }],
  supporters: [
    { id: 'bo', places: 2, within: 'walkers' },
    { id: 'corinna', places: 1, within: 'walkers' },
    { id: 'eli', places: 1 },
    { id: 'resting', places: 0 },
  ],
  caps: [{ id: 'walkers', most: 2 }],
  edges: {
    seeker: [0, 0, 1, 1, 2, 2, 3, 3],
    supporter: [1, 0, 1, 0, 1, 2, 1, 0],
    mine: [500, 400, 300, 100, 300, 100, 200, 200],
    theirs: [10, 30, 20, 20, 40, 10, 30, 10],
  },
};
const told = (strategy: StrategyName, round = read(draft)) => {
  const assigned = assign(round, strategy);
  if (!assigned.ok) throw new Error(assigned.error.kind);
  return describeAssignment(round, assigned.value);
};
const pairs = (strategy: StrategyName, round = read(draft)) =>
  told(strategy, round).pairs.map(({ seeker, supporter }) => `${seeker} ${supporter}`);

describe('an assignment', () => {
  it('says who with whom, what is sure, who is left over and why, and what it costs whom', () => {
    expect(told('deferred-acceptance')).toEqual({
      strategy: 'deferred-acceptance',
      guarantee: 'stable-under-caps',
      pairs: [
        { seeker: 'amina', supporter: 'bo', mine: 400, theirs: 30 },
        { seeker: 'chi', supporter: 'corinna', mine: 300, theirs: 40 },
      ],
      leftOver: [
        { seeker: 'ben', why: 'cap-full' },
        { seeker: 'dora', why: 'cap-full' },
        { seeker: 'zora', why: 'no-list' },
      ],
      closed: [],
      tooSmall: [],
      blocking: { count: 0, first: [] },
      satisfaction: { worst: 80, median: 80 },
      exposure: { supporters: 3, idle: 1, full: 1, loads: [0, 0, 50, 100, 100] },
      total: 770,
    });
  });

  it('of an auction has the greatest total, and the proof of it', () => {
    const { total, proof, guarantee, leftOver } = told('auction');
    expect({ total, guarantee, leftOver }).toEqual({
      total: 860,
      guarantee: 'near-greatest-total',
      leftOver: [
        { seeker: 'dora', why: 'cap-full' },
        { seeker: 'zora', why: 'no-list' },
      ],
    });
    expect(proof?.step).toBe(1);
    expect(proof?.bound).toBeGreaterThanOrEqual(860);
    expect(proof?.bound).toBeLessThanOrEqual(863);
  });

  it('is, first come, by how long people waited; greedily, by the sum of both scores', () => {
    expect(pairs('first-come')).toEqual(['amina bo', 'ben corinna', 'chi eli']);
    expect(pairs('greedy')).toEqual(['amina corinna', 'chi eli', 'dora bo']);
    expect(told('greedy').guarantee).toBe('places-kept');
    expect(told('first-come').blocking).toEqual({
      count: 2,
      first: [
        { seeker: 'chi', supporter: 'corinna' },
        { seeker: 'dora', supporter: 'corinna' },
      ],
    });
  });

  it('of places alone is stable, and whoever is left over has nobody with a place', () => {
    const { caps: _, supporters, ...rest } = draft;
    const open = read({ ...rest, supporters: supporters.map(({ id, places }) => ({ id, places })) });
    expect(told('deferred-acceptance', open)).toMatchObject({
      guarantee: 'stable',
      leftOver: [
        { seeker: 'dora', why: 'all-full' },
        { seeker: 'zora', why: 'no-list' },
      ],
    });
  });

  it('lets waiting decide where it is given weight, and changes nobody’s own list', () => {
    const round = read(draft);
    const weighed = weighWaiting(round, 5);
    expect(pairs('deferred-acceptance', weighed)).toEqual(['amina bo', 'ben corinna', 'chi eli']);
    expect(weighed.mine).toBe(round.mine);
    expect(weighWaiting(round, 0)).toBe(round);
    expect(Math.max(...weighWaiting(round, mostScore).theirs)).toBe(mostScore);
  });

  it.each(strategies)(
    'exceeds no place and no cap, puts nobody together without an edge, and counts everybody once: %s',
    (strategy) => {
      fc.assert(
        fc.property(anyDraft({ ...larger, caps: true, least: true }), (any) => {
          const round = read(any);
          const assigned = assign(round, strategy);
          if (!assigned.ok) throw new Error(assigned.error.kind);
          const placed = Array.from(assigned.value.placed);
          expect(fits(round, placed)).toBe(true);
          for (const [seeker, supporter] of placed.entries())
            if (supporter !== -1) expect(listOf(round, seeker).map((edge) => edge.supporter)).toContain(supporter);
          const { pairs: together, leftOver, total } = describeAssignment(round, assigned.value);
          const names = [...together, ...leftOver].map(({ seeker }) => seeker);
          expect(names.sort()).toEqual([...round.seekers].sort());
          expect(total).toBe(together.reduce((sum, { mine, theirs }) => sum + mine + theirs, 0));
        }),
        { numRuns: 500 },
      );
    },
  );

  it('has nothing to say of satisfaction where nobody has a place', () => {
    const nobody = told(
      'auction',
      read({ ...draft, supporters: draft.supporters.map((one) => ({ ...one, places: 0 })) }),
    );
    expect(nobody).not.toHaveProperty('satisfaction');
    expect(nobody).toMatchObject({ pairs: [], total: 0, exposure: { supporters: 0, loads: [0, 0, 0, 0, 0] } });
  });

  it('takes what everybody likes at nothing for as good as it gets', () => {
    const { mine } = draft.edges;
    const round = read({ ...draft, edges: { ...draft.edges, mine: Array.from(mine, () => 0) } });
    expect(told('deferred-acceptance', round).satisfaction).toEqual({ worst: 100, median: 100 });
  });
});
