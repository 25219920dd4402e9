import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../src/dimension/built-in/index.js';
import { readDimension } from '../../src/dimension/read-dimension.js';
import type { OrganizationId } from '../../src/organization/organization-id.js';

const harbor = '01960000-0000-7000-8000-0000000000b1' as OrganizationId;

const choir = {
  key: 'choir-voice',
  labels: { en: 'Voice in the choir', es: 'Voz en el coro' },
  value: {
    form: 'choice',
    options: [
      { key: 'high', labels: { en: 'High' } },
      { key: 'soprano', labels: { en: 'Soprano' }, broader: 'high' },
    ],
  },
  comparator: { form: 'hierarchy', wider: 50, sibling: 20 },
  many: true,
  tier: 1,
  defaultPurposes: ['match'],
  traits: ['lived-experience'],
};

const withOptions = (...options: unknown[]) => ({ ...choir, value: { form: 'choice', options } });
const option = (key: string, broader?: string) => ({
  key,
  labels: { en: key },
  ...(broader !== undefined && { broader }),
});
const band = { form: 'ordered', steps: [option('a'), option('b')] };

describe("reading an organization's own dimension", () => {
  it("answers it under the organization's own id", () => {
    expect(readDimension(choir, harbor)).toEqual({
      ok: true,
      value: {
        id: `${harbor}/choir-voice`,
        labels: choir.labels,
        value: choir.value,
        comparator: choir.comparator,
        many: true,
        tier: 1,
        defaultPurposes: ['match'],
        traits: ['lived-experience'],
      },
    });
  });

  it.each<[string, unknown, readonly string[]]>([
    ['nothing', null, []],
    ['a part nobody asked for', { ...choir, compare: 'return 100' }, ['compare']],
    ['a key with capitals', { ...choir, key: 'Choir' }, ['key']],
    ['a key with a slash', { ...choir, key: 'choir/voice' }, ['key']],
    ['a key that begins with a digit', { ...choir, key: '1st' }, ['key']],
    ['no English', { ...choir, labels: { es: 'Voz' } }, ['labels', 'en']],
    ['a label that is empty', { ...choir, labels: { en: ' ' } }, ['labels', 'en']],
    ['a label without end', { ...choir, labels: { en: 'x'.repeat(201) } }, ['labels', 'en']],
    ['a label in no language', { ...choir, labels: { en: 'Voice', 'x!': 'Voz' } }, ['labels', 'x!']],
    ['a tag that is not canonical', { ...choir, labels: { en: 'Voice', 'ES-mx': 'Voz' } }, ['labels', 'ES-mx']],
    ['a form nobody knows', { ...choir, value: { form: 'function' } }, ['value', 'form']],
    ['a form named like something every object has', { ...choir, value: { form: 'constructor' } }, ['value', 'form']],
    ['no options', withOptions(), ['value', 'options']],
    [
      'too many options',
      withOptions(...Array.from({ length: 501 }, (_, index) => option(`o${index}`))),
      ['value', 'options'],
    ],
    ['the same option twice', withOptions(option('a'), option('a')), ['value', 'options', '1', 'key']],
    ['an option below none', withOptions(option('a'), option('b', 'c')), ['value', 'options', '1', 'broader']],
    ['an option below itself', withOptions(option('a', 'a')), ['value', 'options', '0', 'broader']],
    [
      'options in a circle',
      withOptions(option('a', 'c'), option('b', 'a'), option('c', 'b')),
      ['value', 'options', '0', 'broader'],
    ],
    [
      'steps in a tree',
      { ...choir, value: { form: 'ordered', steps: [option('a'), option('b', 'a')] }, comparator: { form: 'equal' } },
      ['value', 'steps', '1', 'broader'],
    ],
    [
      'an interval upside down',
      { ...choir, value: { form: 'interval', unit: 'years', least: 5, most: 1 }, comparator: { form: 'equal' } },
      ['value', 'most'],
    ],
    [
      'too many levels',
      { ...choir, value: { form: 'area', levels: 6 }, comparator: { form: 'equal' } },
      ['value', 'levels'],
    ],
    ['no comparator', { ...choir, comparator: undefined }, ['comparator']],
    ['a comparator nobody knows', { ...choir, comparator: { form: 'jaccard' } }, ['comparator', 'form']],
    [
      'a comparator for other values',
      { ...choir, comparator: { form: 'week-slots', enough: 4 } },
      ['comparator', 'form'],
    ],
    [
      'words that would be compared',
      { ...choir, value: { form: 'words', longest: 100 }, comparator: { form: 'equal' } },
      ['comparator', 'form'],
    ],
    [
      'a credit above 100',
      { ...choir, comparator: { form: 'hierarchy', wider: 101, sibling: 0 } },
      ['comparator', 'wider'],
    ],
    [
      'half a credit',
      { ...choir, comparator: { form: 'hierarchy', wider: 50, sibling: 0.5 } },
      ['comparator', 'sibling'],
    ],
    ['never enough', { ...choir, comparator: { form: 'any-of', enough: 0 } }, ['comparator', 'enough']],
    [
      'a distance that does not begin whole',
      { ...choir, value: band, comparator: { form: 'ordered-distance', credits: [90] } },
      ['comparator', 'credits'],
    ],
    [
      'a distance that brings closer',
      { ...choir, value: band, comparator: { form: 'ordered-distance', credits: [100, 20, 60] } },
      ['comparator', 'credits'],
    ],
    [
      'too few levels',
      { ...choir, value: { form: 'area', levels: 3 }, comparator: { form: 'area', credits: [0, 100] } },
      ['comparator', 'credits'],
    ],
    [
      'a narrower area worth less',
      { ...choir, value: { form: 'area', levels: 2 }, comparator: { form: 'area', credits: [0, 101, 100] } },
      ['comparator', 'credits', '1'],
    ],
    ['many, said with a word', { ...choir, many: 'yes' }, ['many']],
    ['a fifth tier', { ...choir, tier: 5 }, ['tier']],
    ['a purpose nobody knows', { ...choir, defaultPurposes: ['research'] }, ['defaultPurposes', '0']],
    ['a trait nobody knows', { ...choir, traits: ['vip'] }, ['traits', '0']],
    ['another age', { ...choir, traits: ['age'] }, ['traits', '0']],
    ['its own line at 18', { ...choir, minors: ['high'] }, ['minors']],
    ['availability without a week', { ...choir, traits: ['availability'] }, ['traits', '0']],
    ['race or faith, unprotected', { ...choir, traits: ['race-or-faith'] }, ['traits']],
    ['a hint without end', { ...choir, hint: { en: 'x'.repeat(501) } }, ['hint', 'en']],
  ])('refuses %s, and says where', (_, json, path) => {
    expect(readDimension(json, harbor)).toMatchObject({ ok: false, error: { kind: 'UnreadableDimension', path } });
  });

  it.each(builtIn.filter(({ traits }) => !traits.includes('age')).map((one) => [one.id, one] as const))(
    "takes the built-in %s just as well: nothing built in is out of an organization's reach",
    (key, { id: _, ...dimension }) => {
      const read = readDimension(JSON.parse(JSON.stringify({ key, ...dimension })), harbor);
      expect(read).toEqual({ ok: true, value: { id: `${harbor}/${key}`, ...dimension } });
    },
  );

  it('reads back what it answered, and answers, never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...Object.keys(choir)), (input, part) => {
        expect(typeof readDimension(input, harbor).ok).toBe('boolean');
        expect(typeof readDimension({ ...choir, [part]: input }, harbor).ok).toBe('boolean');
      }),
    );
  });
});
