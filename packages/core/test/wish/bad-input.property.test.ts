import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dimension } from '../../src/dimension/dimension.js';
import type { Value } from '../../src/dimension/value.js';
import { wishFor } from '../../src/wish/wish-for.js';
import { withWish } from '../../src/wish/wish-list.js';
import type { WishList } from '../../src/wish/wishes.js';
import { harbor, someTime } from '../../src/testing/specimens.js';
import { anyValueOn, everyDimension } from '../dimension/values.js';

const compared = everyDimension.filter(({ comparator }) => comparator.form !== 'none');

const wished = (dimension: Dimension, values: readonly unknown[], strength: 'must' | 'prefer' | 'avoid' = 'prefer') =>
  wishFor({ dimension, strength, importance: 3, like: { as: 'these', values }, turnOn: true }, harbor, someTime);

/** Nothing anybody could say on any dimension. */
const nothingSaid = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    0,
    '',
    'text',
    [],
    {},
    { form: 'choice' },
    { form: 'nothing', key: 'text' },
  ),
  fc.constantFrom<unknown>({ key: '__proto__' }, { key: 7 }, { from: 5, to: 1 }, { slots: [-1] }, { slots: [336] }),
  fc.constantFrom<unknown>(
    { path: '1 Main Street' },
    { tag: 'xx', proficiency: 'good' },
    { tag: 'en', proficiency: 'A1' },
  ),
);

describe('a wish for what nobody could say', () => {
  it('is refused, with the value that is unknown, wherever it stands among others', () => {
    const anyCase = fc
      .constantFrom(...compared)
      .chain((dimension) =>
        fc.tuple(fc.constant(dimension), fc.array(anyValueOn(dimension), { maxLength: 4 }), nothingSaid, fc.nat(4)),
      );
    fc.assert(
      fc.property(anyCase, ([dimension, values, strange, place]) => {
        const at = Math.min(place, values.length);
        const wish = wished(dimension, [...values.slice(0, at), strange, ...values.slice(at)]);
        if (wish.ok) throw new Error(`${JSON.stringify(strange)} was read on ${dimension.id}`);
        expect(wish.error).toMatchObject({ kind: 'UnreadableAnswer' });
        expect('path' in wish.error && wish.error.path.slice(0, 2)).toEqual(['values', String(at)]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused or read as something that was said, whatever was sent', () => {
    const anyCase = fc.tuple(
      fc.constantFrom(...compared),
      fc.array(fc.oneof(nothingSaid, fc.anything()), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(anyCase, ([dimension, values]) => {
        const wish = wished(dimension, values);
        if (wish.ok) expect(wished(dimension, (wish.value.like as { values: readonly Value[] }).values)).toEqual(wish);
        else expect(['UnreadableAnswer', 'UnreadableText']).toContain(wish.error.kind);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a must and an avoid on one dimension', () => {
  it('are never both on a list of wishes, of one value or of two: the newest is there', () => {
    const anyCase = fc
      .constantFrom(...compared.filter(({ traits }) => !traits.includes('protected')))
      .chain((dimension) =>
        fc.tuple(fc.constant(dimension), anyValueOn(dimension), anyValueOn(dimension), fc.boolean()),
      );
    const nobody = { person: 'p', organization: 'o', wishes: [] } as unknown as WishList;
    fc.assert(
      fc.property(anyCase, ([dimension, one, other, turned]) => {
        const [first, second] = turned ? (['must', 'avoid'] as const) : (['avoid', 'must'] as const);
        const [before, after] = [wished(dimension, [one], first), wished(dimension, [other], second)];
        if (!before.ok || !after.ok) throw new Error('refused');
        expect(withWish(withWish(nobody, before.value), after.value).wishes).toEqual([after.value]);
      }),
      { numRuns: 200 },
    );
  });
});
