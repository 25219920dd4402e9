/** Numbers drawn from a seed: the same seed, the same numbers, in the same order. */
export interface Chance {
  /** From 0 up to, and without, `below`. */
  whole(below: number): number;
  /** Whether something that happens this often (0 to 1) happens now. */
  happens(how: number): boolean;
  pick<Item>(items: readonly Item[]): Item | undefined;
}

/** Mulberry32 over a hash of the words given. */
export function chanceOf(...seed: readonly (string | number)[]): Chance {
  let state = 2_166_136_261;
  for (const letter of seed.join(' ')) state = Math.imul(state ^ letter.charCodeAt(0), 16_777_619);
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    whole: (below) => Math.floor(next() * below),
    happens: (how) => next() < how,
    pick: (items) => items[Math.floor(next() * items.length)],
  };
}
