import { describe, expect, it } from 'vitest';
import { inOwnOrder, readLineOrder } from '../../src/crisis-line/line-order.js';
import { selfScope } from '../../src/index.js';
import { inMemoryWork, someTime } from '../../src/testing/index.js';
import { builtInCrisisLines, orderCrisisLines } from '../../src/use-cases/index.js';
import { melodie } from '../../src/testing/specimens.js';

const codes = builtInCrisisLines.map(({ code }) => code);
const [first = '', second = '', third = ''] = codes;

describe('an order of crisis lines', () => {
  it('puts what is named first, and leaves nothing out', () => {
    const ordered = inOwnOrder(builtInCrisisLines, [third, first]).map(({ code }) => code);
    expect(ordered.slice(0, 3)).toEqual([third, first, second]);
    expect([...ordered].sort()).toEqual([...codes].sort());
  });

  it('passes over a line that is not shown any more', () => {
    expect(inOwnOrder(builtInCrisisLines, ['gone', second])[0]?.code).toBe(second);
  });

  it.each([
    ['a line from elsewhere', [first, 'elsewhere'], ['lines', '1']],
    ['one twice', [first, second, first], ['lines', '2']],
    ['too many', Array.from({ length: 101 }, () => first), ['lines']],
  ])('is refused for %s, saying where', (_, lines, path) => {
    expect(readLineOrder(lines, builtInCrisisLines)).toMatchObject({
      ok: false,
      error: { kind: 'UnreadableLineOrder', path },
    });
  });
});

describe('ordering crisis lines', () => {
  it('tells in its history how many, never which; the same again is nothing new', async () => {
    const { work, world } = inMemoryWork();
    let ids = 0;
    const newId = () => `00000000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`;
    const order = (lines: readonly string[]) =>
      orderCrisisLines(work, selfScope(melodie), { lines, shown: builtInCrisisLines }, { at: someTime, newId });
    expect(await order([third, second])).toEqual({ ok: true, value: {} });
    await order([third, second]);
    expect(world.history()).toMatchObject([{ kind: 'CrisisLinesOrdered', codes: { lines: 2 } }]);
    expect(JSON.stringify(world.history())).not.toContain(third);
    expect(await order(['nowhere'])).toMatchObject({ ok: false });
    expect(world.history()).toHaveLength(1);
  });
});
