import type { Gate, Node } from '../circuit/circuit.js';
import { nobody } from '../circuit/circuit.js';
import { atomOf, type Register } from '../people/register.js';
import { fewAtMost } from '../people/segment.js';

/** Everyone who says any of these atoms. */
export type Leaf = readonly number[];

/** The bits one question reads from planes, each once, in the order in which they were asked for. */
export interface Leaves {
  readonly all: readonly Leaf[];
  /** Those who say any of these things in these fields. What nobody says is nobody. */
  any(fields: readonly string[], said: Iterable<string>): Gate;
  /** Those who are kept out of this question alone. */
  readonly apart: Gate;
  /** Those the asker would meet again, and who would meet the asker again. */
  readonly again: Gate;
}

/** Whom the question itself names, in planes that are made for it alone: they are the first leaves. */
export const ownLeaves = { apart: 0, again: 1 } as const;

export function leavesOver(register: Register): Leaves {
  const all: Leaf[] = [[], []];
  const single = new Map<number, number>();
  const known = new Map<string, number>();

  function leafFor(atoms: Leaf): number {
    const key = atoms.join(' ');
    const leaf = known.get(key) ?? all.push(atoms) - 1;
    known.set(key, leaf);
    return leaf;
  }

  function leafOf(atom: number): number {
    const leaf = single.get(atom) ?? all.push([atom]) - 1;
    single.set(atom, leaf);
    return leaf;
  }

  return {
    all,
    apart: (circuit) => circuit.leaf(ownLeaves.apart),
    again: (circuit) => circuit.leaf(ownLeaves.again),
    any: (fields, said) => {
      const few: number[] = [];
      const leaves: number[] = [];
      for (const one of said) {
        for (const field of fields) {
          const atom = atomOf(register, field, one);
          if (atom === undefined) continue;
          if ((register.atoms[atom]?.people ?? 0) > fewAtMost) leaves.push(leafOf(atom));
          else few.push(atom);
        }
      }
      if (few.length > 0) leaves.push(leafFor(few.sort((one, other) => one - other)));
      return (circuit) => leaves.reduce<Node>((sum, leaf) => circuit.or(sum, circuit.leaf(leaf)), nobody);
    },
  };
}
