import { type Circuit, type Gate, type Node, nobody } from '../circuit/circuit.js';
import { adderIn, atLeastIn } from '../circuit/adder.js';
import type { Leaves } from './leaves.js';

/** A credit as a sum: everyone who is in `gate` has so much more of it. */
export interface CreditStep {
  readonly gain: number;
  readonly gate: Gate;
}

/** How alike each person is to what is wished for, as the judge's `credit` says. */
export interface CreditSteps {
  readonly steps: readonly CreditStep[];
  /** Those with any credit at all. */
  readonly some: Gate;
  /** Those with a credit of 100. */
  readonly full: Gate;
}

/** The best credit of anything somebody says: by what can be said, how much it is worth. */
export function bestOf(leaves: Leaves, fields: readonly string[], worth: ReadonlyMap<string, number>): CreditSteps {
  const byCredit = new Map<number, string[]>();
  for (const [said, credit] of worth) {
    const before = byCredit.get(credit);
    if (before) before.push(said);
    else if (credit > 0) byCredit.set(credit, [said]);
  }
  const credits = [...byCredit.keys()].sort((one, other) => one - other);
  const exactly = credits.map((credit) => leaves.any(fields, byCredit.get(credit) ?? []));
  const gates = credits.map((_, least) => (circuit: Circuit): Node => {
    let sum = nobody;
    for (let at = exactly.length - 1; at >= least; at -= 1) sum = circuit.or(sum, (exactly[at] ?? none)(circuit));
    return sum;
  });
  return {
    steps: credits.map((credit, index) => ({ gain: credit - (credits[index - 1] ?? 0), gate: gates[index] ?? none })),
    some: gates[0] ?? none,
    full: (credits.at(-1) === 100 ? gates.at(-1) : undefined) ?? none,
  };
}

/** How many of these gates somebody is in: `reached[n]` are those who are in at least n + 1. */
export function counted(gates: readonly Gate[], most: number): readonly Gate[] {
  let last: { readonly circuit: Circuit; readonly bits: readonly Node[] } | undefined;
  function bitsIn(circuit: Circuit): readonly Node[] {
    if (last?.circuit === circuit) return last.bits;
    const adder = adderIn(circuit);
    for (const gate of gates) adder.add(gate(circuit), 1);
    last = { circuit, bits: adder.sum() };
    return last.bits;
  }
  return Array.from({ length: most }, (_, n) => (circuit: Circuit) => atLeastIn(circuit, bitsIn(circuit), n + 1));
}

/** The share of what is enough, rounded down, as the judge's `shareOf`. */
export function shareOfEnough(reached: readonly Gate[], enough: number): CreditSteps {
  const shares = Array.from({ length: enough }, (_, n) => Math.floor((100 * (n + 1)) / enough));
  return {
    steps: shares
      .map((share, n) => ({ gain: share - (shares[n - 1] ?? 0), gate: reached[n] ?? none }))
      .filter(({ gain }) => gain > 0),
    some: reached[shares.findIndex((share) => share > 0)] ?? none,
    full: reached[enough - 1] ?? none,
  };
}

export const none: Gate = () => nobody;
