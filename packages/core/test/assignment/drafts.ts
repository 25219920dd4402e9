import fc from 'fast-check';
import { type CapDraft, readRound, type Round, type RoundDraft } from '../../src/assignment.js';

export interface Size {
  readonly seekers: number;
  readonly supporters: number;
  /** The greatest score of one side, at most. In half of the rounds there are few different ones, so that many tie. */
  readonly scores: number;
  /** The most places of one supporter. */
  readonly places: number;
  readonly caps: boolean;
  readonly least: boolean;
}

export const small: Size = { seekers: 5, supporters: 3, scores: 99, places: 3, caps: false, least: false };
export const larger: Size = { seekers: 30, supporters: 10, scores: 1000, places: 5, caps: false, least: false };

/** Random rounds up to a size: lists long, short and empty, places from none to many, caps in two floors. */
export function anyDraft(size: Size): fc.Arbitrary<RoundDraft> {
  return fc
    .record({
      seed: fc.nat(),
      seekers: fc.integer({ min: 1, max: size.seekers }),
      supporters: fc.integer({ min: 1, max: size.supporters }),
      scores: fc.constantFrom(2, size.scores),
      density: fc.integer({ min: 1, max: 10 }),
    })
    .map(({ density, ...drawn }) => drawDraft({ ...size, ...drawn }, density, drawn.seed));
}

/**
 * As many places as people, and everybody on everybody's list: such rounds have several stable assignments. Where one side is
 * longer there is almost always one alone (Ashlagi, Kanoria & Leshno 2017), and nothing to choose between.
 */
export function anyBalancedDraft(most: number, caps: boolean): fc.Arbitrary<RoundDraft> {
  return fc.record({ seed: fc.nat(), count: fc.integer({ min: 2, max: most }) }).map(({ seed, count }) => {
    const draft = drawDraft({ ...small, seekers: count, supporters: count, scores: 999, caps }, 10, seed);
    return {
      ...draft,
      supporters: draft.supporters.map((one) => ({ ...one, places: 1 })),
      ...(draft.caps && { caps: draft.caps.map((cap) => ({ ...cap, most: cap.most + 1 })) }),
    };
  });
}

function drawDraft(size: Size, density: number, seed: number): RoundDraft {
  const chance = chances(seed);
  const upTo = (most: number) => Math.floor(chance() * (most + 1));
  const names = (kind: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `${kind}${index}`, by: chance() }))
      .sort((one, other) => one.by - other.by)
      .map(({ id }) => id);
  const edges: { readonly [List in keyof RoundDraft['edges']]: number[] } = {
    seeker: [],
    supporter: [],
    mine: [],
    theirs: [],
  };
  for (let seeker = 0; seeker < size.seekers; seeker += 1)
    for (let supporter = 0; supporter < size.supporters; supporter += 1) {
      if (upTo(9) >= density) continue;
      edges.seeker.push(seeker);
      edges.supporter.push(supporter);
      edges.mine.push(upTo(size.scores));
      edges.theirs.push(upTo(size.scores));
    }
  const within = (): string | undefined => [undefined, 'programme a', 'programme b', 'house'][upTo(3)];
  const caps: CapDraft[] = [
    { id: 'house', most: upTo(Math.ceil(size.seekers / 2)) },
    { id: 'programme b', most: upTo(Math.ceil(size.seekers / 3)), within: 'house' },
    { id: 'programme a', most: upTo(Math.ceil(size.seekers / 3)), within: 'house' },
  ];
  return {
    seekers: names('p', size.seekers).map((id) => ({ id, waited: upTo(60) })),
    supporters: names('s', size.supporters).map((id) => {
      const places = upTo(size.places);
      const cap = size.caps ? within() : undefined;
      return { id, places, ...(size.least && { least: upTo(places) }), ...(cap !== undefined && { within: cap }) };
    }),
    ...(size.caps && { caps }),
    edges,
  };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A round from a draft that is in order. */
export function read(draft: RoundDraft): Round {
  const round = readRound(draft);
  if (!round.ok) throw new Error(`${round.error.kind} at ${round.error.path.join('.')}`);
  return round.value;
}
