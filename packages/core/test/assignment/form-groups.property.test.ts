import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, describeAssignment, formGroups, type RoundDraft } from '../../src/assignment.js';
import { anyDraft, larger, read } from './drafts.js';
import { blockingPairs, fits } from './obvious.js';

const groups = { ...larger, supporters: 5, places: 9, least: true };
const sizesOf = (placed: Int32Array, count: number): readonly number[] =>
  Array.from({ length: count }, (_, group) => placed.filter((one) => one === group).length);

/** Six people of whom most would rather be with the walkers; the cooks need three. */
const draft: RoundDraft = {
  seekers: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id })),
  supporters: [
    { id: 'cooks', places: 6, least: 3 },
    { id: 'walkers', places: 6, least: 2 },
  ],
  edges: {
    seeker: [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5],
    supporter: [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0],
    mine: [9, 5, 9, 5, 9, 5, 9, 5, 9, 5, 5],
    theirs: [6, 1, 5, 1, 4, 1, 3, 1, 2, 1, 1],
  },
};

describe('groups with a smallest and a greatest size', () => {
  it('take people from where there are more than enough, those whom that group prefers least', () => {
    const { placed, closed } = formGroups(read(draft));
    expect({ closed, sizes: sizesOf(placed, 2), placed: Array.from(placed) }).toEqual({
      closed: [],
      sizes: [3, 3],
      placed: [1, 1, 1, 0, 0, 0],
    });
  });

  it('say what that costs: the pairs that would rather be together', () => {
    const round = read(draft);
    const assigned = assign(round, 'groups');
    if (!assigned.ok) throw new Error(assigned.error.kind);
    expect(describeAssignment(round, assigned.value)).toMatchObject({
      guarantee: 'sizes-kept',
      blocking: {
        count: 2,
        first: [
          { seeker: 'd', supporter: 'walkers' },
          { seeker: 'e', supporter: 'walkers' },
        ],
      },
      leftOver: [],
      tooSmall: [],
    });
  });

  it('do not take place where too few can be brought together, and whoever is left over for that is told so', () => {
    const round = read({
      ...draft,
      supporters: [
        { id: 'cooks', places: 9, least: 7 },
        { id: 'walkers', places: 6, least: 2 },
      ],
    });
    const assigned = assign(round, 'groups');
    if (!assigned.ok) throw new Error(assigned.error.kind);
    expect(describeAssignment(round, assigned.value)).toMatchObject({
      closed: ['cooks'],
      leftOver: [{ seeker: 'f', why: 'group-too-small' }],
    });
  });

  it.each([
    ['sizes alone', groups],
    ['caps in two floors', { ...groups, caps: true }],
  ])('are never below their smallest size, never above anything, and leave nobody out who fits: %s', (_, size) => {
    const seen = { closed: 0, open: 0, blocked: 0 };
    fc.assert(
      fc.property(anyDraft(size), (any) => {
        const round = read(any);
        const { placed, closed } = formGroups(round);
        const sizes = sizesOf(placed, round.supporters.length);
        expect(fits(round, Array.from(placed))).toBe(true);
        for (const [group, least] of round.least.entries()) {
          if (closed.includes(group)) expect(sizes[group]).toBe(0);
          else expect(sizes[group]).toBeGreaterThanOrEqual(least);
        }
        seen.closed += closed.length;
        seen.open += round.supporters.length - closed.length;
        seen.blocked += blockingPairs(round, Array.from(placed)).length;
        for (const [seeker, group] of placed.entries())
          if (group === -1)
            for (let edge = round.starts[seeker] ?? 0; edge < (round.starts[seeker + 1] ?? 0); edge += 1) {
              const other = round.to[edge] ?? -1;
              const moved = Array.from(placed, (one, index) => (index === seeker ? other : one));
              expect(closed.includes(other) || !fits(round, moved)).toBe(true);
            }
      }),
      { numRuns: 1_000, seed: 7 },
    );
    expect(Math.min(seen.closed, seen.open, seen.blocked)).toBeGreaterThan(100);
  });

  it('would be too small without any of this', () => {
    const rounds = fc.sample(anyDraft(groups), { numRuns: 200, seed: 7 }).map(read);
    const small = rounds.filter((round) => {
      const assigned = assign(round, 'deferred-acceptance');
      return assigned.ok && describeAssignment(round, assigned.value).tooSmall.length > 0;
    });
    expect(small.length).toBeGreaterThan(50);
  });
});
