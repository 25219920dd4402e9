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
  const columns: Node[][] = [];

  function put(node: Node, column: number): void {
    if (node === nobody) return;
    while (columns.length <= column) columns.push([]);
    const [one, other] = columns[column] ?? [];
    if (one === undefined || other === undefined) {
      columns[column]?.push(node);
      return;
    }
    const [sum, carry] = circuit.full(one, other, node);
    columns[column] = [];
    put(sum, column);
    put(carry, column + 1);
  }

  return {
    add: (node, weight) => {
      for (let bit = 0; weight >>> bit !== 0; bit += 1) if ((weight >>> bit) & 1) put(node, bit);
    },
    sum: () => {
      for (let column = 0; column < columns.length; column += 1) {
        const [one, other] = columns[column] ?? [];
        if (one === undefined || other === undefined) continue;
        const [sum, carry] = circuit.half(one, other);
        columns[column] = [];
        put(sum, column);
        put(carry, column + 1);
      }
      return columns.map(([bit = nobody]) => bit);
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
