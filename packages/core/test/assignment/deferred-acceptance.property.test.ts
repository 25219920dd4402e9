import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBlockingPairs, deferredAcceptance, eachBlockingPair, greedy, type Round } from '../../src/assignment.js';
import { anyBalancedDraft, anyDraft, chances, larger, read, small } from './drafts.js';
import { blockingPairs, everyMatching, fits, listOf, type Matching } from './obvious.js';

const worlds = { numRuns: 2_000 };
const capped = { ...larger, caps: true };

/** Where on their list somebody is; past its end for nobody. */
const placeOn = (round: Round, matching: Matching, seeker: number): number => {
  const list = listOf(round, seeker);
  const at = list.findIndex(({ supporter }) => supporter === matching[seeker]);
  return at === -1 ? list.length : at;
};

const everyStable = (round: Round): readonly Matching[] =>
  [...everyMatching(round)].filter((matching) => blockingPairs(round, matching).length === 0);

describe('deferred acceptance, in random rounds', () => {
  it.each([
    ['places alone', larger],
    ['caps in two floors', capped],
  ])('leaves no blocking pair, and exceeds nothing: %s', (_, size) => {
    fc.assert(
      fc.property(anyDraft(size), (draft) => {
        const round = read(draft);
        const placed = Array.from(deferredAcceptance(round));
        expect(fits(round, placed)).toBe(true);
        expect(blockingPairs(round, placed)).toEqual([]);
      }),
      worlds,
    );
  });

  it.each([
    ['places alone', anyDraft(small)],
    ['as many places as people', anyBalancedDraft(4, false)],
    ['caps in two floors', anyDraft({ ...small, caps: true })],
    ['caps in two floors, as many places as people', anyBalancedDraft(4, true)],
  ])('is, of all stable ones, the one every seeker likes best; and all place as many: %s', (_, drafts) => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const round = read(draft);
        const ours = Array.from(deferredAcceptance(round));
        const stable = everyStable(round);
        expect(stable).toContainEqual(ours);
        for (const other of stable) {
          for (const seeker of round.seekers.keys())
            expect(placeOn(round, ours, seeker)).toBeLessThanOrEqual(placeOn(round, other, seeker));
          expect(other.filter((supporter) => supporter !== -1)).toHaveLength(ours.filter((one) => one !== -1).length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is as the rural hospitals theorem says: all stable ones place the same people, and fill the same supporters', () => {
    const several = { rounds: 0 };
    fc.assert(
      fc.property(fc.oneof(anyBalancedDraft(4, false), anyDraft(small)), (draft) => {
        const round = read(draft);
        const stable = everyStable(round);
        if (stable.length > 1) several.rounds += 1;
        const who = (matching: Matching) => matching.map((supporter) => supporter !== -1);
        const whom = (matching: Matching, supporter: number) =>
          [...matching.keys()].filter((seeker) => matching[seeker] === supporter);
        const [first = []] = stable;
        for (const other of stable) {
          expect(who(other)).toEqual(who(first));
          for (const [supporter, places] of round.places.entries())
            if (whom(first, supporter).length < places) expect(whom(other, supporter)).toEqual(whom(first, supporter));
        }
      }),
      { numRuns: 600, seed: 7 },
    );
    expect(several.rounds).toBeGreaterThan(50);
  });

  it('has its blocking pairs counted as the definition does, whatever the assignment', () => {
    fc.assert(
      fc.property(anyDraft({ ...small, seekers: 7, caps: true }), fc.nat(), (draft, seed) => {
        const chance = chances(seed);
        const round = read(draft);
        const placed = new Int32Array(round.seekers.length).fill(-1);
        for (const seeker of round.seekers.keys()) {
          const list = listOf(round, seeker);
          placed[seeker] = list[Math.floor(chance() * (list.length + 1))]?.supporter ?? -1;
          if (!fits(round, Array.from(placed))) placed[seeker] = -1;
        }
        const found: string[] = [];
        eachBlockingPair(round, placed, ({ seeker, supporter }) => found.push(`${seeker} ${supporter}`));
        expect(found).toEqual(blockingPairs(round, Array.from(placed)));
      }),
      worlds,
    );
  });

  it('is told from what only looks like it: without the supporters’ side, or greedily, pairs do block', () => {
    const rounds = fc.sample(anyDraft(larger), { numRuns: 200, seed: 7 }).map(read);
    const blind = (round: Round) => deferredAcceptance({ ...round, theirs: round.theirs.slice().fill(0) });
    expect(rounds.filter((round) => countBlockingPairs(round, blind(round)) > 0).length).toBeGreaterThan(50);
    expect(rounds.filter((round) => countBlockingPairs(round, greedy(round)) > 0).length).toBeGreaterThan(50);
  });
});
