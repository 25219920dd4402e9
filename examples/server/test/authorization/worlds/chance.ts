/** Chance that comes out the same for the same seed. */
export interface Chance {
  /** True so often: 0.25 is one time in four. */
  readonly is: (often: number) => boolean;
  readonly one: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    is: (often) => next() < often,
    one: (items) => items[Math.floor(next() * items.length)] ?? items[0],
  };
}
