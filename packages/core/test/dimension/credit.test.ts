import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparator } from '../../src/dimension/comparator.js';
import { credit, meets } from '../../src/dimension/credit.js';
import type { Dimension } from '../../src/dimension/dimension.js';
import type { Value } from '../../src/dimension/value.js';
import type { ValueKind } from '../../src/dimension/value-kind.js';
import { anyValueOn, everyDimension, yearsOnTheWay } from './values.js';

type Compared = Pick<Dimension, 'value' | 'comparator'>;

const option = (key: string, broader?: string) => ({
  key,
  labels: { en: key },
  ...(broader !== undefined && { broader }),
});
const chosen = (...keys: string[]): Value[] => keys.map((key) => ({ form: 'choice', key }));
const steps = (...keys: string[]): Value[] => keys.map((key) => ({ form: 'ordered', key }));
const speaks = (tag: string, proficiency: 'excellent' | 'good' | 'fair' | 'poor' = 'excellent'): Value[] => [
  { form: 'language', tag, proficiency },
];
const lives = (path: string): Value[] => [{ form: 'area', path }];
const free = (...slots: number[]): Value => ({ form: 'week-slots', slots });
const named = (name: string): Value[] => [{ form: 'name', name }];
const years = (from: number, to: number): Value[] => [{ form: 'interval', from, to }];

const tree: ValueKind = {
  form: 'choice',
  options: [
    option('mood'),
    option('depression', 'mood'),
    option('winter-depression', 'depression'),
    option('mania', 'mood'),
    option('voices'),
  ],
};
const on = (value: ValueKind, comparator: Comparator): Compared => ({ value, comparator });
const hierarchy = on(tree, { form: 'hierarchy', wider: 60, sibling: 30 });
const anyOf = on(tree, { form: 'any-of', enough: 3 });
const age = on(
  { form: 'ordered', steps: ['a', 'b', 'c', 'd', 'e'].map((key) => option(key)) },
  { form: 'ordered-distance', credits: [100, 60, 20] },
);
const language = on({ form: 'language' }, { form: 'language', limited: 40 });
const area = on({ form: 'area', levels: 3 }, { form: 'area', credits: [0, 20, 60, 100] });
const slots = on({ form: 'week-slots' }, { form: 'week-slots', enough: 4 });
const name = on({ form: 'name', longest: 100 }, { form: 'equal' });
const shown = on(tree, { form: 'none' });

describe('credit', () => {
  it.each<[string, Compared, readonly Value[], readonly Value[], number]>([
    ['hierarchy: the same', hierarchy, chosen('depression'), chosen('depression'), 100],
    ['hierarchy: narrower, two below', hierarchy, chosen('mood'), chosen('winter-depression'), 100],
    ['hierarchy: directly broader', hierarchy, chosen('depression'), chosen('mood'), 60],
    ['hierarchy: broader by two', hierarchy, chosen('winter-depression'), chosen('mood'), 0],
    ['hierarchy: beside it', hierarchy, chosen('depression'), chosen('mania'), 30],
    ['hierarchy: two roots are not siblings', hierarchy, chosen('mood'), chosen('voices'), 0],
    ['hierarchy: the best of several', hierarchy, chosen('voices', 'depression'), chosen('mania', 'mood'), 60],
    ['any-of: two of three enough', anyOf, chosen('mood', 'voices', 'mania'), chosen('voices', 'mood'), 66],
    [
      'any-of: more wished for than is enough',
      anyOf,
      chosen('mood', 'voices', 'mania', 'depression'),
      chosen('voices', 'mood', 'mania'),
      100,
    ],
    ['any-of: a shorter wish is met by all of it', anyOf, chosen('mood', 'voices'), chosen('voices', 'mood'), 100],
    ['any-of: the same wish twice is one', anyOf, chosen('mood', 'mood', 'voices'), chosen('mood'), 50],
    ['any-of: not a case of it', anyOf, chosen('mood'), chosen('depression'), 0],
    ['ordered: the same', age, steps('b'), steps('b'), 100],
    ['ordered: one apart, downwards', age, steps('b'), steps('a'), 60],
    ['ordered: two apart', age, steps('b'), steps('d'), 20],
    ['ordered: further than anyone asked', age, steps('b'), steps('e'), 0],
    ['ordered: a step nobody knows', age, steps('b'), steps('z'), 0],
    ['interval: both ends count', yearsOnTheWay, years(1, 4), years(3, 9), 50],
    ['interval: touching is one unit', yearsOnTheWay, years(1, 3), years(3, 9), 33],
    ['interval: apart', yearsOnTheWay, years(1, 2), years(3, 9), 0],
    ['interval: the best pair, not the sum', yearsOnTheWay, [...years(1, 3), ...years(7, 9)], years(3, 7), 33],
    ['interval: a shorter wish is met by all of it', yearsOnTheWay, years(4, 4), years(1, 9), 100],
    ['interval: what is enough of a longer one', yearsOnTheWay, years(1, 20), years(1, 3), 60],
    ['interval: more than enough', yearsOnTheWay, years(1, 30), years(1, 30), 100],
    ['language: another country', language, speaks('es-MX'), speaks('es'), 100],
    ['language: what counts is how well the other speaks', language, speaks('es', 'poor'), speaks('es', 'good'), 100],
    ['language: a little', language, speaks('es'), speaks('es', 'fair'), 40],
    ['language: signed, written as an extension', language, speaks('ase'), speaks('sgn-ase'), 100],
    ['language: two sign languages', language, speaks('sgn-ase'), speaks('sgn-bfi'), 0],
    ['language: another one', language, speaks('en'), speaks('es'), 0],
    ['area: all levels', area, lives('US/TX/787'), lives('US/TX/787'), 100],
    ['area: the region', area, lives('US/TX/787'), lives('US/TX/750'), 60],
    ['area: the country', area, lives('US/TX/787'), lives('US/CA/900'), 20],
    ['area: somewhere within it', area, lives('US/TX'), lives('US/TX/787'), 100],
    ['area: only a wider one is known', area, lives('US/TX/787'), lives('US/TX'), 60],
    ['area: the same word at another level', area, lives('US/TX'), lives('MX/TX'), 0],
    ['area: a prefix of a word is not a level', area, lives('US/TX/7'), lives('US/TX/787'), 60],
    ['slots: what both share', slots, [free(1, 2, 3, 4, 5)], [free(2, 3, 6)], 50],
    ['slots: a shorter wish is met by all of it', slots, [free(1, 2)], [free(1, 2, 3)], 100],
    ['slots: several values are one week', slots, [free(1), free(2), free(3)], [free(2), free(1)], 66],
    ['slots: more than enough', slots, [free(1, 2, 3, 4, 5)], [free(1, 2, 3, 4, 5)], 100],
    ['name: however it was typed', name, named('  Lincoln   High '), named('lincoln high'), 100],
    ['name: full-width letters are letters', name, named('ＬＩＮＣＯＬＮ HIGH'), named('Lincoln High'), 100],
    ['name: another one', name, named('Lincoln High'), named('Lincoln Middle'), 0],
    ['none', shown, chosen('mood'), chosen('mood'), 0],
    ['values of different forms', hierarchy, named('mood'), chosen('mood'), 0],
    ['nothing wished', hierarchy, [], chosen('mood'), 0],
    ['nothing stated', slots, [free(1)], [], 0],
  ])('%s', (_, dimension, wished, stated, expected) => {
    expect(credit(dimension, wished, stated)).toBe(expected);
    expect(meets(dimension, wished, stated)).toBe(expected === 100);
  });

  it("ends even where an organization's options go round in a circle", () => {
    const circle = on(
      { form: 'choice', options: [option('one', 'other'), option('other', 'one'), option('lone')] },
      { form: 'hierarchy', wider: 60, sibling: 30 },
    );
    expect(credit(circle, chosen('lone'), chosen('one'))).toBe(0);
  });
});

describe.each(everyDimension.map((dimension) => [dimension.id, dimension] as const))('credit on %s', (_, dimension) => {
  const values = fc.array(anyValueOn(dimension), { maxLength: 4 });

  it('is a whole number from 0 to 100', () => {
    fc.assert(
      fc.property(values, values, (wished, stated) => {
        const given = credit(dimension, wished, stated);
        expect(Number.isInteger(given) && given >= 0 && given <= 100).toBe(true);
      }),
    );
  });

  it('is never lowered by one more thing said', () => {
    fc.assert(
      fc.property(values, values, anyValueOn(dimension), (wished, stated, more) => {
        expect(credit(dimension, wished, [...stated, more])).toBeGreaterThanOrEqual(credit(dimension, wished, stated));
      }),
    );
  });

  it('is never lowered by one more thing wished for, except where more is then needed', () => {
    const needsMore = ['any-of', 'week-slots'].includes(dimension.comparator.form);
    fc.assert(
      fc.property(values, values, anyValueOn(dimension), (wished, stated, more) => {
        const [before, after] = [credit(dimension, wished, stated), credit(dimension, [...wished, more], stated)];
        expect(needsMore ? before > 0 === (before > 0 && after > 0) : after >= before).toBe(true);
      }),
    );
  });

  it('does not depend on the order in which things were said', () => {
    fc.assert(
      fc.property(values, values, (wished, stated) => {
        expect(credit(dimension, [...wished].reverse(), [...stated].reverse())).toBe(credit(dimension, wished, stated));
      }),
    );
  });

  it('is symmetric where only being the same, or near, counts', () => {
    const symmetric = ['equal', 'ordered-distance', 'none'].includes(dimension.comparator.form);
    fc.assert(
      fc.property(values, values, (one, other) => {
        const [there, back] = [credit(dimension, one, other), credit(dimension, other, one)];
        expect(symmetric ? there === back : there > 0 === back > 0 || dimension.comparator.form === 'hierarchy').toBe(
          true,
        );
      }),
    );
  });

  it('is whole for what was said itself, where anything is compared and nothing is missing', () => {
    fc.assert(
      fc.property(anyValueOn(dimension), (value) => {
        const given = credit(dimension, [value], [value]);
        switch (dimension.comparator.form) {
          case 'none':
            return given === 0;
          case 'area':
            return given === 100;
          case 'language':
            return (
              value.form === 'language' && given === (['excellent', 'good'].includes(value.proficiency) ? 100 : 40)
            );
          default:
            return given === 100;
        }
      }),
    );
  });
});
