import { blockBytes, operations, wordsInInstruction } from './instruction.js';
import { planeBytes, type PlaneMachine } from './plane-machine.js';

/** The machine that is always there: plain TypeScript over an array that doubles when it is full. */
export function pureMachine(): PlaneMachine {
  let words = new Uint32Array(0);
  return {
    words: () => words,
    grow: (bytes) => {
      if (bytes <= words.length * 4) return;
      const before = words;
      words = new Uint32Array(Math.max(bytes >>> 2, before.length * 2));
      words.set(before);
    },
    run: (program, end, bytes) => run(words, program >>> 2, end >>> 2, bytes),
    count: (plane, bytes) => countOf(words, plane >>> 2, bytes >>> 2),
    both: (one, other, into, bytes) => {
      for (let word = 0; word < bytes >>> 2; word += 1)
        words[(into >>> 2) + word] = (words[(one >>> 2) + word] ?? 0) & (words[(other >>> 2) + word] ?? 0);
      return countOf(words, into >>> 2, bytes >>> 2);
    },
    butNot: (one, other, into, bytes) => {
      for (let word = 0; word < bytes >>> 2; word += 1)
        words[(into >>> 2) + word] = (words[(one >>> 2) + word] ?? 0) & ~(words[(other >>> 2) + word] ?? 0);
      return countOf(words, into >>> 2, bytes >>> 2);
    },
    atLeast: (numbers, least, among, into, bytes) => {
      for (let word = 0; word < bytes >>> 2; word += 1) {
        let [more, equal] = [0, words[(among >>> 2) + word] ?? 0];
        for (let bit = numbers.count - 1; bit >= 0; bit -= 1) {
          const slice = words[((numbers.address + bit * planeBytes) >>> 2) + word] ?? 0;
          if ((least >>> bit) & 1) equal &= slice;
          else {
            more |= equal & slice;
            equal &= ~slice;
          }
        }
        words[(into >>> 2) + word] = more | equal;
      }
      return countOf(words, into >>> 2, bytes >>> 2);
    },
  };
}

function run(words: Uint32Array, program: number, end: number, bytes: number): void {
  for (let offset = 0; offset < bytes; offset += blockBytes) {
    const length = Math.min(blockBytes, bytes - offset) >>> 2;
    for (let at = program; at < end; at += wordsInInstruction) {
      const operand = (which: number): number => {
        const address = words[at + which] ?? 0;
        return ((address & ~15) + (address & 1) * offset) >>> 2;
      };
      perform(words, words[at] ?? 0, operand(1), operand(2), operand(3), operand(4), operand(5), length);
    }
  }
}

function perform(
  words: Uint32Array,
  operation: number,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  length: number,
): void {
  switch (operation) {
    case operations.and:
      for (let i = 0; i < length; i += 1) words[d + i] = (words[a + i] ?? 0) & (words[b + i] ?? 0);
      return;
    case operations.or:
      for (let i = 0; i < length; i += 1) words[d + i] = (words[a + i] ?? 0) | (words[b + i] ?? 0);
      return;
    case operations.andNot:
      for (let i = 0; i < length; i += 1) words[d + i] = (words[a + i] ?? 0) & ~(words[b + i] ?? 0);
      return;
    case operations.orNot:
      for (let i = 0; i < length; i += 1) words[d + i] = (words[a + i] ?? 0) | ~(words[b + i] ?? 0);
      return;
    case operations.half:
      for (let i = 0; i < length; i += 1) {
        const [one, other] = [words[a + i] ?? 0, words[b + i] ?? 0];
        words[d + i] = one ^ other;
        words[e + i] = one & other;
      }
      return;
    default:
      for (let i = 0; i < length; i += 1) {
        const one = words[a + i] ?? 0;
        const third = words[c + i] ?? 0;
        const differs = one ^ (words[b + i] ?? 0);
        words[d + i] = differs ^ third;
        words[e + i] = (differs & third) | (~differs & one);
      }
  }
}

function countOf(words: Uint32Array, from: number, length: number): number {
  let count = 0;
  for (let i = from; i < from + length; i += 1) {
    let bits = words[i] ?? 0;
    if (bits === 0) continue;
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    count += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
