import { err, ok, type Result } from '../../kernel/result.js';
import type { PlaneMachine } from './plane-machine.js';

/** What of WebAssembly a kernel is made of. Core knows no platform: whoever has one instantiates `kernelBytes` there. */
export interface MatchKernel {
  readonly memory: KernelMemory;
  version(): number;
  run(program: number, end: number, bytes: number): void;
  count(plane: number, bytes: number): number;
  both(one: number, other: number, into: number, bytes: number): number;
  butNot(one: number, other: number, into: number, bytes: number): number;
  atLeast(slices: number, count: number, least: number, among: number, into: number, bytes: number): number;
}

/** A `WebAssembly.Memory`, as far as it is used. */
export interface KernelMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** These exports are not those of a kernel of this version. */
export interface NotAKernel {
  readonly kind: 'NotAKernel';
}

const work = ['run', 'count', 'both', 'butNot', 'atLeast'] as const;

/**
 * The machine over an instantiated kernel. It takes the kernel's memory for itself: what was in it is gone.
 * Where that memory may not grow any more, the platform throws.
 *
 * @example
 * const { instance } = await WebAssembly.instantiate(kernelBytes);
 * const machine = kernelMachine(instance.exports);
 */
export function kernelMachine(exports: object): Result<PlaneMachine, NotAKernel> {
  if (!isKernel(exports)) return err({ kind: 'NotAKernel' });
  const kernel = exports;
  let words = new Uint32Array(kernel.memory.buffer);
  words.fill(0);
  return ok({
    words: () => words,
    grow: (bytes) => {
      const missing = bytes - kernel.memory.buffer.byteLength;
      if (missing <= 0) return;
      kernel.memory.grow(Math.ceil(Math.max(missing, bytes / 8) / page));
      words = new Uint32Array(kernel.memory.buffer);
    },
    run: (program, end, bytes) => kernel.run(program, end, bytes),
    count: (plane, bytes) => kernel.count(plane, bytes),
    both: (one, other, into, bytes) => kernel.both(one, other, into, bytes),
    butNot: (one, other, into, bytes) => kernel.butNot(one, other, into, bytes),
    atLeast: ({ address, count }, least, among, into, bytes) =>
      kernel.atLeast(address, count, least, among, into, bytes),
  });
}

/** WebAssembly's memory grows by pages of 64 KiB. */
const page = 65_536;

function isKernel(exports: object): exports is MatchKernel {
  const { memory, version } = exports as Partial<MatchKernel>;
  if (!(memory?.buffer instanceof ArrayBuffer) || typeof version !== 'function' || version() !== 1) return false;
  return work.every((name) => typeof (exports as Partial<MatchKernel>)[name] === 'function');
}
