import { assemble, type Program } from '../circuit/assemble.js';
import { nobody } from '../circuit/circuit.js';
import type { MatchIndex } from '../people/match-index.js';
import type { Plane, Segment } from '../people/segment.js';
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
  const programs = new Map<string, Prepared | undefined>();

  return (segment, named) => {
    const bytes = bytesFor(segment.rows);
    let used: number = benchPlanes.leaves;
    const clear = (): number => clearScratch(workbench, used++, bytes);
    const planes = compiled.leaves.map((leaf, which) =>
      planeOfLeaf(workbench, which < ownPlanes ? [listOf(named[which] ?? [])] : planesOf(segment, leaf), bytes, clear),
    );
    const shape = planes.map((plane) => (plane === 0 ? '0' : '1')).join('');
    if (!programs.has(shape)) programs.set(shape, prepare(workbench, compiled, planes));
    const prepared = programs.get(shape);
    if (!prepared) return undefined;

    const { program, totals } = prepared;
    for (const [word, leaf] of program.leaves) program.words[word] = ofPlane(planes[leaf] ?? 0);
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

function planesOf(segment: Segment, leaf: Leaf): readonly Plane[] {
  return leaf.flatMap((atom) => segment.planes[atom] ?? []);
}

/** The plane itself where it is one of bits; else everyone in any of them, in a plane of the workbench. */
function planeOfLeaf(workbench: Workbench, planes: readonly Plane[], bytes: number, clear: () => number): number {
  const [first, ...rest] = planes;
  if (!first || (rest.length === 0 && first.size === 0)) return 0;
  if (rest.length === 0 && first.address !== 0) return first.address;
  const into = clear();
  const words = workbench.store.machine.words();
  for (const { address, rows, size } of planes) {
    if (address === 0) setRows(words, into, rows.subarray(0, size));
    else
      for (let word = 0; word < bytes >>> 2; word += 1)
        words[(into >>> 2) + word] = (words[(into >>> 2) + word] ?? 0) | (words[(address >>> 2) + word] ?? 0);
  }
  return into;
}

function listOf(rows: readonly number[]): Plane {
  return { size: rows.length, address: 0, rows: Uint16Array.from(rows) };
}

function setRows(words: Uint32Array, plane: number, rows: Uint16Array): void {
  for (const row of rows) {
    const word = (plane >>> 2) + (row >>> 5);
    words[word] = (words[word] ?? 0) | (1 << (row & 31));
  }
}
