import { chance } from './numbers.mjs';

/**
 * A round as a large programme has one, drawn from a seed: most of a list lies near its person, some supporters are known to
 * everybody, there is a tenth more places than people. Scores of one side go up to 700.
 */
export const drawRound = (seed, seekers, supporters, listLength) => {
  const random = chance(seed);
  const below = (most) => Math.floor(random() * most);
  const known = Float64Array.from({ length: supporters }, () => random() ** 3);
  const near = Math.min(supporters, Math.max(3 * listLength, 150));
  const whole = Math.floor((1.1 * seekers) / supporters);
  const places = () => Math.max(1, whole + below(3) - 1 + (random() < (1.1 * seekers) / supporters - whole ? 1 : 0));
  const size = seekers * listLength;
  const edges = {
    seeker: new Int32Array(size),
    supporter: new Int32Array(size),
    mine: new Int32Array(size),
    theirs: new Int32Array(size),
  };
  const listedBy = new Int32Array(supporters).fill(-1);
  for (let [seeker, edge] = [0, 0]; seeker < seekers; seeker += 1) {
    const home = below(supporters);
    for (let left = listLength; left > 0;) {
      const supporter = random() < 0.8 ? (home + below(near)) % supporters : below(supporters);
      if (listedBy[supporter] === seeker) continue;
      listedBy[supporter] = seeker;
      edges.seeker[edge] = seeker;
      edges.supporter[edge] = supporter;
      edges.mine[edge] = Math.floor(500 * known[supporter] + 200 * random());
      edges.theirs[edge] = Math.floor(300 * known[supporter] + 200 * random());
      edge += 1;
      left -= 1;
    }
  }
  const named = (kind, count, more) =>
    Array.from({ length: count }, (_, index) => ({ id: `${kind}${index}`, ...more() }));
  return {
    seekers: named('p', seekers, () => ({})),
    supporters: named('s', supporters, () => ({ places: places() })),
    edges,
  };
};
