/** Numbers from 0 up to, and never, 1: the same, in the same order, for the same seed (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    return mixed(state) / 2 ** 32;
  };
}

/** A whole number from 0 up to, and never, `below`, that hangs on the seed and two people alone. */
export function byPair(seed: number, one: number, other: number, below: number): number {
  return Math.floor(
    (mixed(Math.imul(one + 1, 0x9e3779b1) ^ Math.imul(other + 1, 0x85ebca6b) ^ seed) / 2 ** 32) * below,
  );
}

function mixed(state: number): number {
  let bits = Math.imul(state ^ (state >>> 15), state | 1);
  bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
  return (bits ^ (bits >>> 14)) >>> 0;
}
