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
  const leaves: Node[] = [];
  /** By node: which leaf it is, if any, and the latest step it is the first operand of; by step, the one before it. */
  const leafOfNode: (number | undefined)[] = [];
  const latest: number[] = [];
  const earlier: number[] = [];

  function newNode(leaf?: number): Node {
    latest.push(none);
    return leafOfNode.push(leaf) - 1;
  }
  newNode();
  newNode();

  function add(operation: Operation, a: Node, b: Node, c: Node): Node {
    const result = newNode();
    if (operation === 'half' || operation === 'full') newNode();
    earlier.push(latest[a] ?? none);
    latest[a] = steps.push({ operation, a, b, c, result }) - 1;
    return result;
  }

  /** The same of the same is not computed twice. */
  function once(operation: Exclude<Operation, 'full'>, a: Node, b: Node): Node {
    for (let at = latest[a] ?? none; at !== none; at = earlier[at] ?? none) {
      const step = steps[at];
      if (step?.b === b && step.operation === operation) return step.result;
    }
    return add(operation, a, b, nobody);
  }

  const circuit: Circuit = {
    steps,
    size: () => leafOfNode.length,
    leaf: (leaf) => {
      if (!present(leaf)) return nobody;
      return (leaves[leaf] ??= newNode(leaf));
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

const none = -1;
