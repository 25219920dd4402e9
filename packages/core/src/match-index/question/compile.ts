import { effectiveWishes } from '../../matching/effective-wishes.js';
import { meetAgain } from '../../matching/weigh-wishes.js';
import { matchValues } from '../../matching/usable-values.js';
import { adderIn } from '../circuit/adder.js';
import { type Circuit, emptyCircuit, everybody, type Node } from '../circuit/circuit.js';
import type { MatchIndex } from '../people/match-index.js';
import { standingField } from '../people/scheme.js';
import { among, introduction, type Limit, meeting } from './hard-limits.js';
import type { IndexQuestion } from './index-question.js';
import { type Leaf, type Leaves, leavesOver } from './leaves.js';
import { type Weight, weighTheirs, weighWish } from './weigh.js';

/** A question as a circuit over planes: who is left by every hard limit, and their totals bit by bit. */
export interface Compiled {
  readonly leaves: readonly Leaf[];
  /** The circuit for a segment in which somebody is in these leaves. */
  circuit(present: (leaf: number) => boolean): Answering;
}

export interface Answering {
  readonly circuit: Circuit;
  readonly left: Node;
  /** The lowest bit first. The totals are divided by what divides all of them, which changes no order. */
  readonly totals: readonly Node[];
}

export function compile(index: MatchIndex, question: IndexQuestion): Compiled {
  const leaves = leavesOver(index.register);
  const { asker, wishes, kind, organization, at } = question;
  const effective = effectiveWishes(
    wishes,
    (dimension) => matchValues(asker.presence, dimension),
    index.catalogue,
    organization,
    at,
  );
  const weighed = [
    ...effective.map((wish) => weighWish(index, leaves, wish, kind)),
    ...(kind === 'mutual' ? weighTheirs(index, leaves, question) : []),
  ];
  const seen = among(leaves.any([standingField], ['seen']));
  const limits = [
    seen,
    ...introduction(leaves, question),
    ...meeting(index, leaves, question),
    ...weighed.flatMap((one) => one.limits),
  ];
  const known = question.again?.size ? [{ gate: leaves.again, weight: meetAgain }] : [];
  return compiled(leaves, limits, [...weighed.flatMap(({ weights }) => weights), ...known]);
}

export function compiled(leaves: Leaves, limits: readonly Limit[], weights: readonly Weight[]): Compiled {
  const common = weights.reduce((divisor, { weight }) => commonDivisor(divisor, weight), 0);
  return {
    leaves: leaves.all,
    circuit: (present) => {
      const circuit = emptyCircuit(present);
      const left = limits.reduce<Node>((before, limit) => limit(circuit, before), everybody);
      const adder = adderIn(circuit);
      for (const { gate, weight } of weights) adder.add(gate(circuit), weight / common);
      return { circuit, left, totals: adder.sum() };
    },
  };
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}
