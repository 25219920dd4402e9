import { blockBytes } from './instruction.js';
import { planeBytes } from './plane-machine.js';
import { giveBack, type PlaneStore, takePlane, takeRun } from './plane-store.js';

/** Planes a question works with. They stay for the next one; nothing in them is kept or means anything after it. */
export interface Workbench {
  readonly store: PlaneStore;
  readonly scratch: number[];
  readonly registers: number[];
  slices: Run;
  program: Run;
}

interface Run {
  readonly address: number;
  readonly planes: number;
}

export function workbenchIn(store: PlaneStore): Workbench {
  const nothing = { address: 0, planes: 0 };
  return { store, scratch: [], registers: [], slices: nothing, program: nothing };
}

/** One of the planes on the bench, as it was left. */
export function scratchPlane(bench: Workbench, which: number): number {
  while (bench.scratch.length <= which) bench.scratch.push(takePlane(bench.store));
  return bench.scratch[which] ?? 0;
}

/** One of the planes on the bench, with nobody in its first so many bytes. */
export function clearScratch(bench: Workbench, which: number, bytes: number): number {
  const plane = scratchPlane(bench, which);
  bench.store.machine.words().fill(0, plane >>> 2, (plane + bytes) >>> 2);
  return plane;
}

/** A register, as many of them to a plane as there is room for. */
export function registerOn(bench: Workbench, which: number): number {
  const perPlane = planeBytes / blockBytes;
  const plane = Math.floor(which / perPlane);
  while (bench.registers.length <= plane) bench.registers.push(takePlane(bench.store));
  return (bench.registers[plane] ?? 0) + (which % perPlane) * blockBytes;
}

/** Room for so many slices, one after the other. Room that became too small stays: programs of this question name it. */
export function slicesOn(bench: Workbench, count: number): number {
  if (bench.slices.planes < count) {
    const planes = Math.ceil(count / 8) * 8;
    bench.slices = { address: takeRun(bench.store, planes), planes };
  }
  return bench.slices.address;
}

/** Lays a program on the bench; where it begins. */
export function layProgram(bench: Workbench, words: Uint32Array): number {
  bench.program = runOf(bench.store, bench.program, Math.ceil((words.length * 4) / planeBytes));
  bench.store.machine.words().set(words, bench.program.address >>> 2);
  return bench.program.address;
}

function runOf(store: PlaneStore, run: Run, planes: number): Run {
  if (run.planes >= planes) return run;
  for (let plane = 0; plane < run.planes; plane += 1) giveBack(store, run.address + plane * planeBytes);
  return { address: takeRun(store, planes), planes };
}
