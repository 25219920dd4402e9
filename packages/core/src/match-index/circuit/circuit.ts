import type { Operation } from '../planes/instruction.js';

/** A bit for each person, to be computed: a number. Two that are computed alike are one and the same. */
export type Node = number;

/** Nobody, and everybody. */
export const nobody: Node = 0;
export const everybody: Node = 1;

/** Computes a bit in whatever circuit it is asked to. */
export type Gate = (circuit: Circuit) => Node;

/** One step of a circuit. Its results are `result` and, where there is a carry, `result + 1`. */
export interface Step {
  readonly operation: Operation;
  readonly a: Node;
  readonly b: Node;
  readonly c: Node;
  readonly result: Node;
}

export interface Circuit {
  readonly steps: readonly Step[];
  /** Every node is less than this. */
  size(): number;
  /** The bits that stand in a plane already; `nobody` for those that are known to be in none. */
  leaf(leaf: number): Node;
  /** Which leaf a node is, if it is one. */
  leafOf(node: Node): number | undefined;
  and(one: Node, other: Node): Node;
  or(one: Node, other: Node): Node;
  andNot(one: Node, other: Node): Node;
  orNot(one: Node, other: Node): Node;
  /** The sum of two or three bits, and the carry. */
  half(one: Node, other: Node): readonly [Node, Node];
  full(one: Node, other: Node, third: Node): readonly [Node, Node];
}

/** An empty circuit in which the leaves that are not `present` are nobody, and what follows from it is left out. */
export function emptyCircuit(present: (leaf: number) => boolean): Circuit {
  const steps: Step[] = [];
  const leaves = new Map<number, Node>();
  const leafOfNode: number[] = [];
  const known = {
    and: new Map<number, Node>(),
    or: new Map<number, Node>(),
    andNot: new Map<number, Node>(),
    orNot: new Map<number, Node>(),
    half: new Map<number, Node>(),
  };
  let next = 2;

  function add(operation: Operation, a: Node, b: Node, c: Node): Node {
    const result = next;
    next += operation === 'half' || operation === 'full' ? 2 : 1;
    steps.push({ operation, a, b, c, result });
    return result;
  }

  /** The same of the same is not computed twice. */
  function once(operation: Exclude<Operation, 'full'>, a: Node, b: Node): Node {
    const key = a * 2 ** 26 + b;
    const before = known[operation].get(key);
    if (before !== undefined) return before;
    const result = add(operation, a, b, nobody);
    known[operation].set(key, result);
    return result;
  }

  const circuit: Circuit = {
    steps,
    size: () => next,
    leaf: (leaf) => {
      if (!present(leaf)) return nobody;
      const before = leaves.get(leaf);
      if (before !== undefined) return before;
      leaves.set(leaf, next);
      leafOfNode[next] = leaf;
      next += 1;
      return next - 1;
    },
    leafOf: (node) => leafOfNode[node],
    and: (one, other) => {
      if (one === nobody || other === nobody) return nobody;
      if (one === everybody || one === other) return other;
      if (other === everybody) return one;
      return once('and', Math.min(one, other), Math.max(one, other));
    },
    or: (one, other) => {
      if (one === everybody || other === everybody) return everybody;
      if (one === nobody || one === other) return other;
      if (other === nobody) return one;
      return once('or', Math.min(one, other), Math.max(one, other));
    },
    andNot: (one, other) => {
      if (one === nobody || other === everybody || one === other) return nobody;
      if (other === nobody) return one;
      return one === everybody ? once('orNot', nobody, other) : once('andNot', one, other);
    },
    orNot: (one, other) => {
      if (one === everybody || other === nobody || one === other) return everybody;
      return other === everybody ? one : once('orNot', one, other);
    },
    half: (one, other) => {
      if (one === nobody) return [other, nobody];
      if (other === nobody) return [one, nobody];
      if (one === other) return [nobody, one];
      const sum = once('half', Math.min(one, other), Math.max(one, other));
      return [sum, sum + 1];
    },
    full: (one, other, third) => {
      if (one === nobody) return circuit.half(other, third);
      if (other === nobody) return circuit.half(one, third);
      if (third === nobody) return circuit.half(one, other);
      if (one === other) return [third, one];
      if (one === third) return [other, one];
      if (other === third) return [one, other];
      const sum = add('full', one, other, third);
      return [sum, sum + 1];
    },
  };
  return circuit;
}
