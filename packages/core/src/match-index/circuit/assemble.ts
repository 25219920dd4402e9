import { ofPlane, type Operation, operations, wordsInInstruction } from '../planes/instruction.js';
import { type Circuit, type Node, nobody, type Step } from './circuit.js';

/** A circuit as instructions, but for where the planes of its leaves lie: that differs from segment to segment. */
export interface Program {
  readonly words: Uint32Array;
  /** Which words are to hold the address of which leaf. */
  readonly leaves: readonly LeafAddress[];
}

export interface LeafAddress {
  readonly word: number;
  readonly leaf: number;
}

/** Where a circuit's results go, and where registers are: as many as it turns out to need. */
export interface Room {
  readonly outputs: readonly Output[];
  register(which: number): number;
}

export interface Output {
  readonly node: Node;
  readonly plane: number;
}

/** The steps that the outputs rest on, in their order, each result in a register for as long as it is needed. */
export function assemble(circuit: Circuit, { outputs, register }: Room): Program {
  const steps = neededFor(circuit, outputs);
  const { planes, copies } = placed(circuit, outputs);
  const lastUse = lastUses(circuit, steps);
  const registers = new Int32Array(circuit.size()).fill(none);
  const free: number[] = [];
  let used = 0;
  const words = new Uint32Array((steps.length + copies.length) * wordsInInstruction);
  const leaves: LeafAddress[] = [];

  function operand(node: Node, word: number): void {
    if (node === nobody) return;
    const leaf = circuit.leafOf(node);
    const plane = planes[node] ?? none;
    if (leaf !== undefined) leaves.push({ word, leaf });
    else words[word] = plane === none ? register(registers[node] ?? 0) : ofPlane(plane);
  }

  function release(node: Node, at: number): void {
    const held = registers[node] ?? none;
    if (held === none || (lastUse[node] ?? none) > at) return;
    registers[node] = none;
    free.push(held);
  }

  function result(node: Node, word: number): void {
    const plane = planes[node] ?? none;
    const taken = plane === none ? (free.pop() ?? used++) : none;
    registers[node] = taken;
    words[word] = plane === none ? register(taken) : ofPlane(plane);
  }

  for (const [at, { operation, a, b, c, result: first }] of steps.entries()) {
    const word = at * wordsInInstruction;
    words[word] = operations[operation];
    operand(a, word + 1);
    operand(b, word + 2);
    operand(c, word + 3);
    release(a, at);
    release(b, at);
    release(c, at);
    result(first, word + 4);
    if (carries(operation)) result(first + 1, word + 5);
    release(first, at);
    if (carries(operation)) release(first + 1, at);
  }
  for (const [index, { node, plane }] of copies.entries()) {
    const word = (steps.length + index) * wordsInInstruction;
    words[word] = operations.or;
    operand(node, word + 1);
    operand(node, word + 2);
    words[word + 4] = ofPlane(plane);
  }
  return { words, leaves };
}

const none = -1;

function carries(operation: Operation): boolean {
  return operation === 'half' || operation === 'full';
}

/** The nodes that are computed right into their plane, and the outputs that must be copied there from elsewhere. */
function placed(
  circuit: Circuit,
  outputs: readonly Output[],
): { readonly planes: Int32Array; readonly copies: readonly Output[] } {
  const planes = new Int32Array(circuit.size()).fill(none);
  const copies = outputs.filter(({ node, plane }) => {
    const elsewhere = node === nobody || circuit.leafOf(node) !== undefined || planes[node] !== none;
    if (!elsewhere) planes[node] = plane;
    return elsewhere;
  });
  return { planes, copies };
}

function lastUses(circuit: Circuit, steps: readonly Step[]): Int32Array {
  const last = new Int32Array(circuit.size()).fill(none);
  for (const [at, { a, b, c }] of steps.entries()) {
    last[a] = at;
    last[b] = at;
    last[c] = at;
  }
  return last;
}

function neededFor(circuit: Circuit, outputs: readonly Output[]): readonly Step[] {
  const needed = new Uint8Array(circuit.size());
  for (const { node } of outputs) needed[node] = 1;
  const steps: Step[] = [];
  for (let at = circuit.steps.length - 1; at >= 0; at -= 1) {
    const step = circuit.steps[at];
    if (!step || (needed[step.result] === 0 && !(carries(step.operation) && needed[step.result + 1] === 1))) continue;
    needed[step.a] = 1;
    needed[step.b] = 1;
    needed[step.c] = 1;
    steps.push(step);
  }
  return steps.reverse();
}
