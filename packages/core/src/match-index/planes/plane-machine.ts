/**
 * What works on planes: long rows of bits, one for each person. All addresses and lengths are in bytes and multiples of
 * 64. There are two, which write the same bits: `pureMachine`, and `kernelMachine` over a WebAssembly kernel.
 */
export interface PlaneMachine {
  /** Everything there is, in words of 32 people. Another array after `grow`: never keep it over one. */
  words(): Uint32Array;
  /** Makes at least so many bytes; what was there stays where it was. */
  grow(bytes: number): void;
  /** The instructions from `program` to `end`, over the first `bytes` of every plane they name. */
  run(program: number, end: number, bytes: number): void;
  /** How many bits are on. */
  count(plane: number, bytes: number): number;
  /** Writes what is on in both to `into`, and counts it. */
  both(one: number, other: number, into: number, bytes: number): number;
  /** Writes what is on in the first and off in the second to `into`, and counts it. */
  butNot(one: number, other: number, into: number, bytes: number): number;
  /**
   * Writes to `into` those `among` these people whose number is at least `least`, and counts them. The numbers stand in
   * `slices`, the lowest bit first, one plane after the other.
   */
  atLeast(numbers: Slices, least: number, among: number, into: number, bytes: number): number;
}

/** A number for each person, one plane for each of its bits. */
export interface Slices {
  readonly address: number;
  readonly count: number;
}

/** As many people as one segment holds. */
export const rowsInSegment = 65_536;

/** A plane of a whole segment. */
export const planeBytes: number = rowsInSegment / 8;

/** How many bytes of a plane the first so many rows take, in whole 64s. */
export function bytesFor(rows: number): number {
  return Math.ceil(rows / 512) * 64;
}
