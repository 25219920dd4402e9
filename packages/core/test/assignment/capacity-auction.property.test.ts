import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capacityAuction, checkCertificate, deferredAcceptance, mostScore, type Round } from '../../src/assignment.js';
import { anyDraft, larger, read, small } from './drafts.js';
import { exactTotal } from './exact.js';
import { solver } from './highs.js';
import { linearProgram } from './linear-program.js';
import { fits, greatestTotal, totalOf } from './obvious.js';

const auction = (round: Round, step = 1) => {
  const auctioned = capacityAuction(round, step);
  if (!auctioned.ok) throw new Error(auctioned.error.kind);
  return auctioned.value;
};
const placedIn = (placed: Int32Array) => placed.filter((supporter) => supporter !== -1).length;
const sizes = [
  ['places alone', larger],
  ['caps in two floors', { ...larger, caps: true }],
  ['hardly a place', { ...larger, places: 1 }],
] as const;

describe('the exact solver, which judges the auction', () => {
  it.each([
    ['places alone', small],
    ['caps in two floors', { ...small, caps: true }],
  ])('finds the greatest total of all there are: %s', (_, size) => {
    fc.assert(
      fc.property(anyDraft(size), (draft) => {
        const round = read(draft);
        expect(exactTotal(round)).toBe(greatestTotal(round));
      }),
      { numRuns: 500 },
    );
  });

  it.each(sizes)('finds the same as HiGHS: %s', async (_, size) => {
    const solve = await solver();
    const rounds = fc.sample(anyDraft(size), { numRuns: 60, seed: 7 }).map(read);
    for (const round of rounds.filter(({ to }) => to.length > 0)) {
      const { ObjectiveValue, Status } = solve(linearProgram(round));
      expect(Status).toBe('Optimal');
      expect(exactTotal(round)).toBe(Math.round(ObjectiveValue));
    }
  });
});

describe('the capacity auction, in random rounds', () => {
  it.each(sizes)('exceeds nothing, and its prices prove how near it is: %s', (_, size) => {
    fc.assert(
      fc.property(anyDraft(size), fc.constantFrom(1, 5, 200), (draft, step) => {
        const round = read(draft);
        const { placed, certificate, step: reached } = auction(round, step);
        expect(fits(round, Array.from(placed))).toBe(true);
        expect(reached).toBe(step);
        const proved = checkCertificate(round, placed, certificate);
        const exact = exactTotal(round);
        if (!proved.ok) throw new Error(proved.error.problem);
        expect(proved.value.total).toBe(totalOf(round, Array.from(placed)));
        expect(proved.value.total).toBeLessThanOrEqual(exact);
        expect(proved.value.bound).toBeGreaterThanOrEqual(exact);
        expect(proved.value.bound - proved.value.total).toBeLessThanOrEqual(step * placedIn(placed));
      }),
      { numRuns: 1_000 },
    );
  });

  it('comes to 0.999 of the greatest total, where scores are as large as wishes make them', () => {
    let worst = 1;
    fc.assert(
      fc.property(anyDraft({ ...larger, seekers: 60, supporters: 20 }), (draft) => {
        const thousandfold = { ...draft.edges, mine: times(draft.edges.mine), theirs: times(draft.edges.theirs) };
        const round = read({ ...draft, edges: thousandfold });
        const exact = exactTotal(round);
        if (exact > 0) worst = Math.min(worst, totalOf(round, Array.from(auction(round, 100).placed)) / exact);
      }),
      { numRuns: 300 },
    );
    expect(worst).toBeGreaterThanOrEqual(0.999);
  });

  it.each([
    { name: 'places alone', most: undefined, placed: 3, reached: 1 },
    { name: 'under a cap that allows fewer', most: 2, placed: 2, reached: 1 },
  ])('ends where hundreds raise each other for the same places, and says how near it came: $name', (contest) => {
    const seekers = Array.from({ length: 120 }, (_, index) => ({ id: `p${index}` }));
    const within = contest.most === undefined ? {} : { within: 'house' };
    // The last has a place nobody is eager for: prices of a coarser auction must not stick to it.
    const supporters = [...['a', 'b', 'c'].map((id) => ({ id, places: 1, ...within })), { id: 'quiet', places: 200 }];
    const eager = supporters.slice(0, 3);
    const every = (of: (seeker: number, supporter: number) => number) =>
      seekers.flatMap((_, seeker) => eager.map((__, supporter) => of(seeker, supporter)));
    const round = read({
      seekers,
      supporters,
      ...(contest.most !== undefined && { caps: [{ id: 'house', most: contest.most }] }),
      edges: {
        seeker: [...every((seeker) => seeker), 0],
        supporter: [...every((_, supporter) => supporter), 3],
        mine: [...every(() => mostScore), 5],
        theirs: [...every(() => mostScore), 5],
      },
    });
    const { placed, certificate, step } = auction(round);
    const proved = checkCertificate(round, placed, certificate);
    if (!proved.ok) throw new Error(proved.error.problem);
    const contested = placed.filter((supporter) => supporter !== -1 && round.supporters[supporter] !== 'quiet').length;
    expect({ contested, step }).toEqual({ contested: contest.placed, step: contest.reached });
    expect(proved.value.bound - proved.value.total).toBeLessThanOrEqual(placedIn(placed) * step);
  });

  it('refuses a step that is none', () => {
    const round = read({
      seekers: [{ id: 'p' }],
      supporters: [{ id: 's', places: 1 }],
      edges: { seeker: [], supporter: [], mine: [], theirs: [] },
    });
    for (const step of [0, -1, 1.5, NaN, Infinity])
      expect(capacityAuction(round, step)).toMatchObject({ ok: false, error: { kind: 'NotInRange', path: ['step'] } });
  });
});

describe('a certificate', () => {
  const round = read({
    seekers: [{ id: 'p0' }, { id: 'p1' }],
    supporters: [
      { id: 's0', places: 1, within: 'house' },
      { id: 's1', places: 1 },
    ],
    caps: [{ id: 'house', most: 1 }],
    edges: { seeker: [0, 0, 1], supporter: [0, 1, 0], mine: [9, 5, 8], theirs: [0, 0, 0] },
  });
  const { placed, certificate } = auction(round);
  const check = (change: Partial<typeof certificate>, who: number[] = Array.from(placed)) => {
    const proved = checkCertificate(round, Int32Array.from(who), { ...certificate, ...change });
    return proved.ok ? proved.value : proved.error.problem;
  };

  it('proves the best there is', () => {
    expect(Array.from(placed)).toEqual([1, 0]);
    expect(check({})).toMatchObject({ total: 13 });
  });

  it('proves nothing where anything is wrong with the assignment or the prices', () => {
    expect(check({}, [0, 0])).toBe('places-exceeded');
    expect(check({}, [1, 1])).toBe('no-edge');
    expect(check({}, [1])).toBe('of-another-round');
    expect(check({ prices: Int32Array.of(0) })).toBe('of-another-round');
    expect(check({ prices: Int32Array.of(-1, 0) })).toBe('negative-price');
    expect(check({ capPrices: Int32Array.of(-1) })).toBe('negative-price');
    const crowded = { ...round, most: Int32Array.of(0) };
    expect(checkCertificate(crowded, placed, certificate)).toMatchObject({ error: { problem: 'cap-exceeded' } });
  });

  it('bounds every total whatever its prices are, so that a wrong one only proves less', () => {
    fc.assert(
      fc.property(
        anyDraft({ ...larger, caps: true }),
        fc.array(fc.nat(2_000), { minLength: 13, maxLength: 13 }),
        (draft, any) => {
          const one = read(draft);
          const prices = Int32Array.from(one.supporters, (_, index) => any[index] ?? 0);
          const capPrices = Int32Array.from(one.caps, (_, index) => any[10 + index] ?? 0);
          const proved = checkCertificate(one, deferredAcceptance(one), { prices, capPrices });
          expect(proved.ok && proved.value.bound).toBeGreaterThanOrEqual(exactTotal(one));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('tells a good assignment from one that is not: stable ones fall short of the bound in many rounds', () => {
    const rounds = fc.sample(anyDraft(larger), { numRuns: 200, seed: 7 }).map(read);
    const short = rounds.filter((one) => {
      const stable = deferredAcceptance(one);
      const proved = checkCertificate(one, stable, auction(one).certificate);
      return proved.ok && proved.value.bound - proved.value.total > one.seekers.length;
    });
    expect(short.length).toBeGreaterThan(50);
  });
});

function times(scores: ArrayLike<number>): number[] {
  return Array.from(scores, (score) => score * 1000);
}
