import { type Circuit, everybody, type Node, nobody } from './circuit.js';

/** Adds whole numbers for each person at once: a weight for everyone who has a bit. The sum comes out bit by bit. */
export interface Adder {
  add(node: Node, weight: number): void;
  /** The bits of every sum, the lowest first. */
  sum(): readonly Node[];
}

/**
 * Carry-save addition: as soon as three bits of one worth meet, they become one of the same worth and one of twice it
 * (O'Neil & Quass 1997, bit-sliced arithmetic). Only at the end do carries ripple.
 */
export function adderIn(circuit: Circuit): Adder {
  /** By column, up to two bits of its worth that wait for a third; `nobody` where none does. */
  const [ones, others]: [Node[], Node[]] = [[], []];

  function put(node: Node, column: number): void {
    if (node === nobody) return;
    const [one = nobody, other = nobody] = [ones[column], others[column]];
    if (one === nobody) ones[column] = node;
    else if (other === nobody) others[column] = node;
    else carryOn(circuit.full(one, other, node), column);
  }

  function carryOn([sum, carry]: readonly [Node, Node], column: number): void {
    ones[column] = nobody;
    others[column] = nobody;
    put(sum, column);
    put(carry, column + 1);
  }

  return {
    add: (node, weight) => {
      for (let bit = 0; weight >>> bit !== 0; bit += 1) if ((weight >>> bit) & 1) put(node, bit);
    },
    sum: () => {
      for (let column = 0; column < ones.length; column += 1) {
        const [one = nobody, other = nobody] = [ones[column], others[column]];
        if (other !== nobody) carryOn(circuit.half(one, other), column);
      }
      return Array.from(ones, (bit = nobody) => bit);
    },
  };
}

/** Those for whom a number with these bits is at least `least`. */
export function atLeastIn(circuit: Circuit, bits: readonly Node[], least: number): Node {
  if (least >= 2 ** bits.length) return nobody;
  return bits.reduce(
    (reached, bit, place) => ((least >>> place) & 1 ? circuit.and(bit, reached) : circuit.or(bit, reached)),
    everybody,
  );
}
