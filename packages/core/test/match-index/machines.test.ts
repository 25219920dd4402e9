import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockBytes, operations, wordsInInstruction } from '../../src/match-index/planes/instruction.js';
import { kernelMachine, planeBytes, type PlaneMachine, pureMachine } from '../../src/match-index.js';
import { aKernelMachine, webAssembly } from './a-kernel.js';

const planes = 12;
const registers = planes * planeBytes;
const program = registers + 4 * blockBytes;

/** An operand: one of the planes, or a register. */
const anyOperand = fc.oneof(
  fc.nat(planes - 1).map((plane) => plane * planeBytes + 1),
  fc.nat(3).map((register) => registers + register * blockBytes),
);
const anyProgram = fc.array(
  fc
    .tuple(fc.constantFrom(...Object.values(operations)), anyOperand, anyOperand, anyOperand, anyOperand, anyOperand)
    // Where both results went to one place, which is written last would matter.
    .filter(([, , , , d, e]) => d !== e),
  { minLength: 1, maxLength: 20 },
);
const anyWords = fc.array(fc.integer({ min: 0, max: 0xffffffff }), { minLength: 61, maxLength: 61 });

function workOn(machine: PlaneMachine, bits: readonly number[], code: readonly number[], bytes: number): unknown {
  machine.grow(program + 64 * 1024);
  const words = machine.words();
  words.set(bits);
  words.set(code, program >>> 2);
  machine.run(program, program + code.length * 4, bytes);
  const slices = { address: 0, count: 6 };
  const [least, into] = [(bits[0] ?? 0) & 63, 8 * planeBytes];
  return {
    words: [...words.subarray(0, program >>> 2)],
    count: machine.count(planeBytes, bytes),
    both: machine.both(0, planeBytes, into, bytes),
    butNot: machine.butNot(into, 2 * planeBytes, into, bytes),
    atLeast: machine.atLeast(slices, least, 7 * planeBytes, into, bytes),
    after: [...words.subarray(into >>> 2, (into + bytes) >>> 2)],
  };
}

describe('the kernel and the pure machine', () => {
  it('write the same bits and count the same, whatever the program', () => {
    fc.assert(
      fc.property(anyWords, anyProgram, fc.integer({ min: 1, max: 30 }), (bits, code, length) => {
        const spread = Array.from(
          { length: (planes * planeBytes) / 4 },
          (_, word) => Math.imul((bits[word % bits.length] ?? 0) ^ word, 0x9e3779b1) >>> 0,
        );
        const words = code.flat();
        expect(words.length % wordsInInstruction).toBe(0);
        expect(workOn(aKernelMachine(), spread, words, length * 64)).toEqual(
          workOn(pureMachine(), spread, words, length * 64),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('keep what is there when they grow', () => {
    for (const machine of [aKernelMachine(), pureMachine()]) {
      machine.grow(planeBytes);
      machine.words()[5] = 77;
      machine.grow(300 * planeBytes);
      expect(machine.words()[5]).toBe(77);
      expect(machine.words().length).toBeGreaterThanOrEqual(75 * planeBytes);
    }
  });

  it('is refused where it is not a kernel', () => {
    expect(kernelMachine({})).toEqual({ ok: false, error: { kind: 'NotAKernel' } });
    const memory = new webAssembly.Memory({ initial: 1 });
    expect(kernelMachine({ memory, version: () => 2 })).toMatchObject({ ok: false });
    expect(kernelMachine({ memory, version: () => 1, run: 1 })).toMatchObject({ ok: false });
  });

  it('is, byte for byte, what its source in this repository gives', () => {
    const root = join(import.meta.dirname, '../../../..');
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'scripts/build-kernel.mjs'), '--check']);
    expect([status, String(stdout)]).toEqual([0, '']);
  });
});
