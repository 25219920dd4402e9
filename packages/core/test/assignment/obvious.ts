import type { Round } from '../../src/assignment.js';

/** Slow, obvious second opinions that share no line with what they judge. A matching is a supporter for each seeker, or −1. */
export type Matching = readonly number[];

interface Edge {
  readonly supporter: number;
  readonly mine: number;
  readonly theirs: number;
}

export function listOf({ starts, to, mine, theirs }: Round, seeker: number): readonly Edge[] {
  const list: Edge[] = [];
  for (let edge = starts[seeker] ?? 0; edge < (starts[seeker + 1] ?? 0); edge += 1)
    list.push({ supporter: to[edge] ?? -1, mine: mine[edge] ?? -1, theirs: theirs[edge] ?? -1 });
  return list;
}

/** What stands around a supporter: themselves, their cap, its cap. Each with how many fit in. */
function wallsOf(
  round: Round,
  supporter: number,
): readonly { readonly most: number; readonly around: (other: number) => boolean }[] {
  const chain = (other: number): readonly number[] => {
    const cap = round.within[other] ?? -1;
    const outer = cap === -1 ? -1 : (round.capWithin[cap] ?? -1);
    return [cap, outer].filter((one) => one !== -1);
  };
  return [
    { most: round.places[supporter] ?? 0, around: (other) => other === supporter },
    ...chain(supporter).map((cap) => ({
      most: round.most[cap] ?? 0,
      around: (other: number) => chain(other).includes(cap),
    })),
  ];
}

export function fits(round: Round, matching: Matching): boolean {
  return round.supporters.every((_, supporter) =>
    wallsOf(round, supporter).every(
      ({ most, around }) => matching.filter((other) => other !== -1 && around(other)).length <= most,
    ),
  );
}

/** The definition, word by word: both would rather, and nothing in the way is full of pairs with a better claim. */
export function blockingPairs(round: Round, matching: Matching): readonly string[] {
  const theirsOf = (seeker: number) =>
    listOf(round, seeker).find(({ supporter }) => supporter === matching[seeker])?.theirs ?? -1;
  return round.seekers.flatMap((_, seeker) => {
    const list = listOf(round, seeker);
    const mine = list.findIndex(({ supporter }) => supporter === matching[seeker]);
    return list.slice(0, mine === -1 ? list.length : mine).flatMap(({ supporter, theirs }) => {
      const isWelcome = wallsOf(round, supporter).every(({ most, around }) => {
        const inside = [...matching.keys()].filter((other) => matching[other] !== -1 && around(matching[other] ?? -1));
        return (
          inside.length < most ||
          inside.some((other) => theirsOf(other) < theirs || (theirsOf(other) === theirs && other > seeker))
        );
      });
      return isWelcome ? [`${seeker} ${supporter}`] : [];
    });
  });
}

/** Every matching there is within places and caps. */
export function* everyMatching(round: Round, so: Matching = []): Generator<Matching> {
  if (so.length === round.seekers.length) {
    yield so;
    return;
  }
  for (const supporter of [-1, ...listOf(round, so.length).map((edge) => edge.supporter)]) {
    const more = [...so, supporter];
    if (fits(round, more)) yield* everyMatching(round, more);
  }
}

export function totalOf(round: Round, matching: Matching): number {
  return matching.reduce((total, supporter, seeker) => {
    const edge = listOf(round, seeker).find((one) => one.supporter === supporter);
    return total + (edge ? edge.mine + edge.theirs : 0);
  }, 0);
}

/** The greatest total of all matchings. */
export function greatestTotal(round: Round): number {
  let best = 0;
  for (const matching of everyMatching(round)) best = Math.max(best, totalOf(round, matching));
  return best;
}
