/** What an instruction does to each bit of a, b and c; it writes d, and e where there is a carry. */
export const operations = {
  /** d = a and b */
  and: 0,
  /** d = a or b */
  or: 1,
  /** d = a and not b */
  andNot: 2,
  /** d = a or not b */
  orNot: 3,
  /** d = the sum of a and b, e = the carry */
  half: 4,
  /** d = the sum of a, b and c, e = the carry */
  full: 5,
} as const;

export type Operation = keyof typeof operations;

/** The operation, a, b, c, d, e: a word each. */
export const wordsInInstruction = 6;

/**
 * A machine goes through a whole program for so many bytes of every plane before it goes on, so that what lies between
 * two instructions stays near. A register is as long as this.
 */
export const blockBytes = 512;

/** An operand that moves on with the blocks: a plane. Without it the address is a register's, the same in every block. */
export function ofPlane(address: number): number {
  return address + 1;
}
