import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assign,
  describeAssignment,
  mostPlaces,
  mostScore,
  mostWaited,
  readRound,
  type RoundDraft,
  strategies,
} from '../../src/assignment.js';
import { anyDraft, chances, larger, read } from './drafts.js';

const draft: RoundDraft = {
  seekers: [{ id: 'paul' }, { id: 'amina', waited: 12 }],
  supporters: [
    { id: 'corinna', places: 2, least: 1, within: 'walkers' },
    { id: 'bo', places: 0 },
  ],
  caps: [
    { id: 'walkers', most: 3, within: 'harbor' },
    { id: 'harbor', most: 9 },
  ],
  edges: { seeker: [0, 0, 1], supporter: [1, 0, 0], mine: [7, 7, 1], theirs: [0, 4, 5] },
};

const refused = (change: Partial<RoundDraft>) => {
  const round = readRound({ ...draft, ...change });
  return round.ok ? 'read' : { ...round.error, path: round.error.path.join('.') };
};
const edges = (change: Partial<RoundDraft['edges']>) => refused({ edges: { ...draft.edges, ...change } });
const supporters = (...list: RoundDraft['supporters']) => refused({ supporters: list });

describe('a round', () => {
  it('numbers people by their ids and puts each list in the order its person likes it', () => {
    expect(read(draft)).toEqual({
      seekers: ['amina', 'paul'],
      supporters: ['bo', 'corinna'],
      caps: ['harbor', 'walkers'],
      waited: Int32Array.of(12, 0),
      places: Int32Array.of(0, 2),
      least: Int32Array.of(0, 1),
      within: Int32Array.of(-1, 1),
      most: Int32Array.of(9, 3),
      capWithin: Int32Array.of(-1, 0),
      starts: Int32Array.of(0, 1, 3),
      to: Int32Array.of(1, 0, 1),
      mine: Int32Array.of(1, 7, 7),
      theirs: Int32Array.of(5, 0, 4),
      offers: Int32Array.of(1, 6, 1, 11, 0, 7),
    });
  });

  it.each([
    ['nobody looks', refused({ seekers: [] }), { kind: 'EmptyRound', path: 'seekers' }],
    ['nobody supports', refused({ supporters: [] }), { kind: 'EmptyRound', path: 'supporters' }],
    ['an empty id', refused({ seekers: [{ id: 'a' }, { id: '' }] }), { kind: 'IdNotOwn', path: 'seekers.1.id' }],
    ['an id twice', refused({ seekers: [{ id: 'a' }, { id: 'a' }] }), { kind: 'IdNotOwn', path: 'seekers.1.id' }],
    [
      'a cap twice',
      refused({ caps: [...(draft.caps ?? []), { id: 'harbor', most: 1 }] }),
      { kind: 'IdNotOwn', path: 'caps.2.id' },
    ],
    [
      'a negative place',
      supporters({ id: 'bo', places: -1 }),
      { kind: 'NotInRange', path: 'supporters.0.places', from: 0, to: mostPlaces },
    ],
    [
      'half a place',
      supporters({ id: 'bo', places: 1.5 }),
      { kind: 'NotInRange', path: 'supporters.0.places', from: 0, to: mostPlaces },
    ],
    [
      'no number',
      supporters({ id: 'bo', places: NaN }),
      { kind: 'NotInRange', path: 'supporters.0.places', from: 0, to: mostPlaces },
    ],
    [
      'a negative least',
      supporters({ id: 'bo', places: 1, least: -1 }),
      { kind: 'NotInRange', path: 'supporters.0.least', from: 0, to: mostPlaces },
    ],
    [
      'a smallest size above the greatest',
      supporters({ id: 'bo', places: 1, least: 2 }),
      { kind: 'LeastAbovePlaces', path: 'supporters.0.least' },
    ],
    [
      'a cap nobody wrote down',
      supporters({ id: 'bo', places: 1, within: 'x' }),
      { kind: 'UnknownCap', path: 'supporters.0.within' },
    ],
    [
      'a cap in an unknown one',
      refused({ caps: [{ id: 'walkers', most: 3, within: 'x' }] }),
      { kind: 'UnknownCap', path: 'caps.0.within' },
    ],
    [
      'a cap of half a person',
      refused({ caps: [{ id: 'walkers', most: 0.5 }] }),
      { kind: 'NotInRange', path: 'caps.0.most', from: 0, to: mostPlaces },
    ],
    [
      'a cap within itself',
      refused({ caps: [{ id: 'walkers', most: 1, within: 'walkers' }] }),
      { kind: 'CapTooDeep', path: 'caps.0.within' },
    ],
    [
      'a third floor',
      refused({
        caps: [
          { id: 'walkers', most: 1, within: 'harbor' },
          { id: 'harbor', most: 1, within: 'town' },
          { id: 'town', most: 1 },
        ],
      }),
      { kind: 'CapTooDeep', path: 'caps.0.within' },
    ],
    [
      'waiting since tomorrow',
      refused({ seekers: [{ id: 'a', waited: -1 }] }),
      { kind: 'NotInRange', path: 'seekers.0.waited', from: 0, to: mostWaited },
    ],
    ['lists of two lengths', edges({ mine: [1, 2] }), { kind: 'UnevenEdges', path: 'edges.mine' }],
    ['an edge from nobody', edges({ seeker: [0, 0, 2] }), { kind: 'EdgeToNobody', path: 'edges.seeker.2' }],
    ['an edge to nobody', edges({ supporter: [1, 0, -1] }), { kind: 'EdgeToNobody', path: 'edges.supporter.2' }],
    [
      'an edge to half of somebody',
      edges({ supporter: [1, 0.5, 0] }),
      { kind: 'EdgeToNobody', path: 'edges.supporter.1' },
    ],
    [
      'a negative score',
      edges({ mine: [7, -7, 1] }),
      { kind: 'NotInRange', path: 'edges.mine.1', from: 0, to: mostScore },
    ],
    [
      'a score beyond all',
      edges({ theirs: [0, 4, mostScore + 1] }),
      { kind: 'NotInRange', path: 'edges.theirs.2', from: 0, to: mostScore },
    ],
    ['the same edge twice', edges({ supporter: [1, 1, 0] }), { kind: 'EdgeTwice', path: 'edges.supporter.1' }],
  ])('is refused for %s, with the path to it', (_, outcome, expected) => {
    expect(outcome).toEqual(expected);
  });

  it('gives the same answers in whatever order it was written down', () => {
    fc.assert(
      fc.property(anyDraft({ ...larger, caps: true, least: true }), fc.nat(), (given, seed) => {
        const turned = shuffled(given, chances(seed));
        for (const strategy of strategies) {
          const [one, other] = [read(given), read(turned)].map((round) => {
            const assigned = assign(round, strategy);
            return assigned.ok && JSON.stringify(describeAssignment(round, assigned.value));
          });
          expect(other).toBe(one);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** The same round in another order of people, caps and edges. */
function shuffled(given: RoundDraft, chance: () => number): RoundDraft {
  const order = (length: number): number[] =>
    Array.from({ length }, (_, index) => ({ index, by: chance() }))
      .sort((one, other) => one.by - other.by)
      .map(({ index }) => index);
  const turn = <Item>(list: readonly Item[], by: readonly number[]): Item[] => by.map((index) => list[index] as Item);
  const people = order(given.seekers.length);
  const places = order(given.supporters.length);
  const rows = order(given.edges.seeker.length);
  const moved = (list: ArrayLike<number>) => turn(Array.from(list), rows);
  return {
    seekers: turn(given.seekers, people),
    supporters: turn(given.supporters, places),
    caps: [...(given.caps ?? [])].reverse(),
    edges: {
      seeker: moved(given.edges.seeker).map((index) => people.indexOf(index)),
      supporter: moved(given.edges.supporter).map((index) => places.indexOf(index)),
      mine: moved(given.edges.mine),
      theirs: moved(given.edges.theirs),
    },
  };
}
