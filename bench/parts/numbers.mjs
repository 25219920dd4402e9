import { short } from './bench.mjs';

/** The value below which this share of them lies. */
export const quantile = (numbers, share) => {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
};

export const median = (numbers) => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};

/** How long it took, in ms. */
export const timed = async (task) => {
  const began = performance.now();
  await task();
  return performance.now() - began;
};

/** How much of a processor it took, in ms: what a neighbour takes meanwhile is not in it. For what waits for nothing. */
export const cpuTimed = (task) => {
  const began = process.cpuUsage();
  task();
  return process.cpuUsage(began).user / 1_000;
};

export const repeat = (times, task) => {
  for (let time = 0; time < times; time += 1) task();
};

/** Three seconds of it, at least once: whoever is timed afterwards has been compiled for what they do. */
export const warmUp = (task) => {
  const until = performance.now() + (short ? 0 : 3_000);
  do task();
  while (performance.now() < until);
};

/** The most memory this process ever had, as a row of the table. */
export const mostMemory = (what = 'most memory of this process') => ({
  what,
  value: process.resourceUsage().maxRSS / 1024,
  unit: 'MiB',
});

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export const chance = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** As many of the list as asked for, by chance, none twice. */
export const some = (list, count, random) => {
  const left = [...list];
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(Math.floor(random() * left.length), 1)[0],
  );
};

/**
 * Runs each side in turn, `rounds` times over all cases, so that a neighbour's load falls on every side alike. A side
 * answers how long it took, in ms. The answer has the median and p95 of all of a side's times, and per side the median
 * over the rounds of its round's median over that of `base` in the same round.
 */
export const interleaved = async (rounds, cases, sides, base) => {
  const names = Object.keys(sides);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  const perRound = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const now = Object.fromEntries(names.map((name) => [name, []]));
    for (const one of cases) for (const name of names) now[name].push(await sides[name](one, round));
    for (const name of names) {
      times[name].push(...now[name]);
      perRound[name].push(median(now[name]));
    }
  }
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        count: times[name].length,
        median: median(times[name]),
        p95: quantile(times[name], 0.95),
        ratio: median(perRound[name].map((value, round) => value / perRound[base][round])),
      },
    ]),
  );
};
