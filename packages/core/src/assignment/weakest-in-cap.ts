/** Everybody who ever got a place under one cap, weakest first; who has left it since is passed over when met. */
export interface CapHeap {
  readonly strengths: number[];
  readonly holders: number[];
}

export function enter({ strengths, holders }: CapHeap, holder: number, strength: number): void {
  let cell = strengths.length;
  while (cell > 0) {
    const above = (cell - 1) >> 1;
    const other = strengths[above] as number;
    if (other <= strength) break;
    strengths[cell] = other;
    holders[cell] = holders[above] as number;
    cell = above;
  }
  strengths[cell] = strength;
  holders[cell] = holder;
}

/** The weakest of those who are still there, as `isThere` says of somebody and the strength they came with; −1: none. */
export function weakestIn(heap: CapHeap, isThere: (holder: number, strength: number) => boolean): number {
  for (;;) {
    const [strength, holder] = [heap.strengths[0], heap.holders[0]];
    if (strength === undefined || holder === undefined) return -1;
    if (isThere(holder, strength)) return holder;
    dropFirst(heap);
  }
}

function dropFirst({ strengths, holders }: CapHeap): void {
  const [strength, holder] = [strengths.pop() as number, holders.pop() as number];
  const { length } = strengths;
  if (length === 0) return;
  let cell = 0;
  for (;;) {
    let below = 2 * cell + 1;
    if (below >= length) break;
    if (below + 1 < length && (strengths[below + 1] as number) < (strengths[below] as number)) below += 1;
    if ((strengths[below] as number) >= strength) break;
    strengths[cell] = strengths[below] as number;
    holders[cell] = holders[below] as number;
    cell = below;
  }
  strengths[cell] = strength;
  holders[cell] = holder;
}
