import { assemble, type Program } from '../circuit/assemble.js';
import { nobody } from '../circuit/circuit.js';
import type { MatchIndex } from '../people/match-index.js';
import type { Segment } from '../people/segment.js';
import { ofPlane } from '../planes/instruction.js';
import { bytesFor, planeBytes, type Slices } from '../planes/plane-machine.js';
import { clearScratch, layProgram, registerOn, scratchPlane, slicesOn, type Workbench } from '../planes/workbench.js';
import type { Compiled } from './compile.js';
import { type Leaf, ownLeaves } from './leaves.js';

/** Who of a segment is left by the hard limits, in a plane of the workbench, and their totals. */
export interface SegmentAnswer {
  readonly left: number;
  readonly count: number;
  readonly totals: Slices;
  readonly bytes: number;
}

interface Prepared {
  readonly program: Program;
  readonly totals: Slices;
}

const ownPlanes = Object.keys(ownLeaves).length;

/** The workbench's planes by their use; those of leaves come after. */
export const benchPlanes = { left: 0, kept: 1, spare: 2, leaves: 3 } as const;

/**
 * Puts one question to segment after segment. Segments in which the same leaves have anybody share a program; all that
 * differs is where their planes lie. `named` are the rows the question itself speaks of, leaf by leaf.
 */
export function answerer(
  { store, workbench }: MatchIndex,
  compiled: Compiled,
): (segment: Segment, named: readonly (readonly number[] | undefined)[]) => SegmentAnswer | undefined {
  const known: { readonly planes: readonly number[]; readonly prepared: Prepared | undefined }[] = [];

  function preparedFor(planes: readonly number[]): Prepared | undefined {
    const before = known.find((one) => one.planes.every((plane, leaf) => (plane === 0) === (planes[leaf] === 0)));
    if (before) return before.prepared;
    const prepared = prepare(workbench, compiled, planes);
    known.push({ planes, prepared });
    return prepared;
  }

  return (segment, named) => {
    const bytes = bytesFor(segment.rows);
    let used: number = benchPlanes.leaves;
    const clear = (): number => clearScratch(workbench, used++, bytes);
    const planes = compiled.leaves.map((leaf, which) =>
      which < ownPlanes
        ? planeOfRows(workbench, named[which] ?? [], clear)
        : planeOfLeaf(workbench, segment, leaf, bytes, clear),
    );
    const prepared = preparedFor(planes);
    if (!prepared) return undefined;

    const { program, totals } = prepared;
    for (const { word, leaf } of program.leaves) program.words[word] = ofPlane(planes[leaf] ?? 0);
    const address = layProgram(workbench, program.words);
    store.machine.run(address, address + program.words.length * 4, bytes);
    const left = scratchPlane(workbench, benchPlanes.left);
    return { left, count: store.machine.count(left, bytes), totals, bytes };
  };
}

/** `undefined` where the hard limits leave nobody, whatever the planes hold. */
function prepare(workbench: Workbench, compiled: Compiled, planes: readonly number[]): Prepared | undefined {
  const { circuit, left, totals } = compiled.circuit((leaf) => planes[leaf] !== 0);
  if (left === nobody) return undefined;
  const address = slicesOn(workbench, totals.length);
  const outputs = [
    { node: left, plane: scratchPlane(workbench, benchPlanes.left) },
    ...totals.map((node, bit) => ({ node, plane: address + bit * planeBytes })),
  ];
  return {
    program: assemble(circuit, { outputs, register: (which) => registerOn(workbench, which) }),
    totals: { address, count: totals.length },
  };
}

function planeOfRows({ store }: Workbench, rows: readonly number[], clear: () => number): number {
  if (rows.length === 0) return 0;
  const into = clear();
  setRows(store.machine.words(), into, rows, rows.length);
  return into;
}

/** The plane itself where it is one of bits; else everyone in any of them, in a plane of the workbench. */
function planeOfLeaf({ store }: Workbench, segment: Segment, leaf: Leaf, bytes: number, clear: () => number): number {
  const only = leaf.length === 1 ? (segment.planes[leaf[0] ?? 0]?.address ?? 0) : 0;
  if (only !== 0) return only;
  let into = 0;
  for (const atom of leaf) {
    const plane = segment.planes[atom];
    if (!plane) continue;
    if (into === 0) into = clear();
    const words = store.machine.words();
    if (plane.address === 0) setRows(words, into, plane.rows, plane.size);
    else
      for (let word = 0; word < bytes >>> 2; word += 1)
        words[(into >>> 2) + word] = (words[(into >>> 2) + word] ?? 0) | (words[(plane.address >>> 2) + word] ?? 0);
  }
  return into;
}

function setRows(words: Uint32Array, plane: number, rows: ArrayLike<number>, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const row = rows[index] ?? 0;
    const word = (plane >>> 2) + (row >>> 5);
    words[word] = (words[word] ?? 0) | (1 << (row & 31));
  }
}
