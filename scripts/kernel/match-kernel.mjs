// The kernel of the match index: the same as packages/core/src/match-index/planes/pure-machine.ts, 128 people at a time.
import { block, branch, branchIf, branchTable, defined, either, i32, loop, moduleOf, v128 } from './assembler.mjs';

/** See packages/core/src/match-index/planes/instruction.ts and plane-machine.ts. */
const blockBytes = 512;
const planeBytes = 8192;
const bytesInInstruction = 24;
/** Lengths are multiples of this, so that a loop can do four vectors a turn. */
const turn = 64;
const offsets = [0, 16, 32, 48];

const kernelVersion = defined('version', [], {}, true, () => [i32.const(1)]);

/** The body for each of the four vectors, until the length is reached. */
const overAll = ({ get, tee }, length, body) =>
  loop(...offsets.map(body), branchIf(0, i32.ltU(tee('i', i32.add(get('i'), i32.const(turn))), get(length))));

const run = defined(
  'run',
  ['program', 'end', 'bytes'],
  {
    ...{ offset: 'i32', at: 'i32', length: 'i32', i: 'i32', word: 'i32' },
    ...{ a: 'i32', b: 'i32', c: 'i32', d: 'i32', e: 'i32', x: 'v128', y: 'v128' },
  },
  false,
  (local) => {
    const { get, set, tee } = local;
    const here = (operand) => i32.add(get(operand), get('i'));
    const load = (operand, offset) => v128.load(here(operand), offset);
    const operand = (name, which) =>
      set(
        name,
        i32.add(
          i32.and(tee('word', i32.load(get('at'), which * 4)), i32.const(-16)),
          i32.mul(i32.and(get('word'), i32.const(1)), get('offset')),
        ),
      );
    const simple = (result) =>
      overAll(local, 'length', (offset) => v128.store(here('d'), result(load('a', offset), load('b', offset)), offset));
    const operations = [
      simple(v128.and),
      simple(v128.or),
      simple(v128.andNot),
      simple((a, b) => v128.or(a, v128.not(b))),
      overAll(local, 'length', (offset) => [
        ...set('x', load('a', offset)),
        ...set('y', load('b', offset)),
        ...v128.store(here('d'), v128.xor(get('x'), get('y')), offset),
        ...v128.store(here('e'), v128.and(get('x'), get('y')), offset),
      ]),
      overAll(local, 'length', (offset) => [
        ...set('x', v128.xor(load('a', offset), load('b', offset))),
        ...set('y', load('c', offset)),
        ...set('y', v128.choose(get('y'), load('a', offset), get('x'))),
        ...v128.store(here('d'), v128.xor(get('x'), load('c', offset)), offset),
        ...v128.store(here('e'), get('y'), offset),
      ]),
    ];
    // One block for each operation: branching to the n-th leaves it, and what follows is its code.
    const dispatch = operations.reduce(
      (inner, code, index) => block(inner, code, branch(operations.length - 1 - index)),
      block(branchTable(operations.length, i32.load(get('at')))),
    );
    return [
      block(
        loop(
          branchIf(1, i32.geU(get('offset'), get('bytes'))),
          set('length', i32.sub(get('bytes'), get('offset'))),
          set(
            'length',
            i32.select(get('length'), i32.const(blockBytes), i32.ltU(get('length'), i32.const(blockBytes))),
          ),
          set('at', get('program')),
          block(
            loop(
              branchIf(1, i32.geU(get('at'), get('end'))),
              ...['a', 'b', 'c', 'd', 'e'].map((name, index) => operand(name, index + 1)),
              set('i', i32.const(0)),
              dispatch,
              set('at', i32.add(get('at'), i32.const(bytesInInstruction))),
              branch(0),
            ),
          ),
          set('offset', i32.add(get('offset'), i32.const(blockBytes))),
          branch(0),
        ),
      ),
    ];
  },
);

const tallied = ({ get, set }, value) =>
  set('sum', v128.add32(get('sum'), v128.pairs16(v128.pairs8(v128.popcount(value)))));
const tally = ({ get }) =>
  [0, 1, 2, 3].map((lane) => v128.lane32(get('sum'), lane)).reduce((one, other) => i32.add(one, other));

const count = defined('count', ['plane', 'bytes'], { i: 'i32', sum: 'v128' }, true, (local) => [
  overAll(local, 'bytes', (offset) => tallied(local, v128.load(i32.add(local.get('plane'), local.get('i')), offset))),
  tally(local),
]);

const written = (name, result) =>
  defined(name, ['one', 'other', 'into', 'bytes'], { i: 'i32', sum: 'v128', x: 'v128' }, true, (local) => {
    const here = (plane) => i32.add(local.get(plane), local.get('i'));
    return [
      overAll(local, 'bytes', (offset) => [
        ...local.set('x', result(v128.load(here('one'), offset), v128.load(here('other'), offset))),
        ...v128.store(here('into'), local.get('x'), offset),
        ...tallied(local, local.get('x')),
      ]),
      tally(local),
    ];
  });

const atLeast = defined(
  'atLeast',
  ['slices', 'count', 'least', 'among', 'into', 'bytes'],
  { i: 'i32', bit: 'i32', sum: 'v128', more: 'v128', equal: 'v128', slice: 'v128' },
  true,
  (local) => {
    const { get, set } = local;
    const sliceAt = i32.add(i32.add(get('slices'), i32.mul(get('bit'), i32.const(planeBytes))), get('i'));
    return [
      overAll(local, 'bytes', (offset) => [
        ...set('more', v128.zero),
        ...set('equal', v128.load(i32.add(get('among'), get('i')), offset)),
        ...set('bit', i32.sub(get('count'), i32.const(1))),
        ...block(
          loop(
            branchIf(1, i32.ltU(i32.const(31), get('bit'))),
            set('slice', v128.load(sliceAt, offset)),
            either(
              i32.and(i32.shrU(get('least'), get('bit')), i32.const(1)),
              set('equal', v128.and(get('equal'), get('slice'))),
              [
                ...set('more', v128.or(get('more'), v128.and(get('equal'), get('slice')))),
                ...set('equal', v128.andNot(get('equal'), get('slice'))),
              ],
            ),
            set('bit', i32.sub(get('bit'), i32.const(1))),
            branch(0),
          ),
        ),
        ...set('equal', v128.or(get('more'), get('equal'))),
        ...v128.store(i32.add(get('into'), get('i')), get('equal'), offset),
        ...tallied(local, get('equal')),
      ]),
      tally(local),
    ];
  },
);

/** The kernel, as WebAssembly. Every build gives the same bytes. */
export const matchKernel = () =>
  moduleOf([kernelVersion, run, count, written('both', v128.and), written('butNot', v128.andNot), atLeast]);
