import { describe, expect, it } from 'vitest';
import type { Dimension, PersonId } from '../../src/index.js';
import { builtIn } from '../../src/dimension/built-in/index.js';
import type { Finished } from '../../src/use-cases/index.js';
import { amir, aTown, harbor, lighthouse, melodie, sam, stranger } from '../../src/testing/index.js';
import { asking, below, everything } from './asking.js';
import { placeWith, readerAs } from './town.js';

const service: Dimension = {
  id: `${harbor.id}/service`,
  labels: { en: 'Served in', ar: 'الخدمة' },
  comparator: { form: 'equal' },
  many: true,
  tier: 2,
  defaultPurposes: [],
  traits: [],
  value: {
    form: 'choice',
    options: [
      { key: 'navy', labels: { en: 'Navy' } },
      { key: 'guard', labels: { en: 'Guard' }, retired: true },
    ],
  },
};
const town = { ...aTown(), dimensions: [{ organization: harbor.id, dimension: service }] };
const all = everything('Dimension');
const keys = (dimensions: readonly Finished[]) => dimensions.map(({ key }) => key);

describe('the dimensions', () => {
  it('that are built in are anyone’s to read', async () => {
    const { views } = placeWith(town);
    const seen = await views.dimensions(readerAs(undefined), undefined, all);
    expect(keys(seen)).toEqual(builtIn.map(({ id }) => id));
    expect(seen.find(({ key }) => key === 'faith')).toMatchObject({
      isProtected: true,
      tier: 2,
      comparator: 'HIERARCHY',
      valueForm: 'CHOICE',
      defaultPurposes: [],
    });
    expect(seen.every((dimension) => !('organization' in dimension))).toBe(true);
    expect(await views.node(readerAs(undefined), { kind: 'dimension', ids: ['faith'] }, all)).toEqual(
      seen.find(({ key }) => key === 'faith'),
    );
  });

  it('of an organization are for those who belong to it', async () => {
    const { views } = placeWith(town);
    const ref = { kind: 'dimension', ids: [service.id] } as const;
    expect(keys(await views.dimensions(readerAs(melodie), harbor.id, all))).toEqual([
      ...builtIn.map(({ id }) => id),
      'service',
    ]);
    expect(await views.node(readerAs(melodie), ref, all)).toMatchObject({
      key: 'service',
      organization: { name: 'Harbor House' },
    });
    expect(keys(await views.dimensions(readerAs(amir), lighthouse.id, all))).toEqual(builtIn.map(({ id }) => id));
    for (const reader of [sam, stranger, undefined]) {
      expect(await views.dimensions(readerAs(reader), harbor.id, all)).toEqual([]);
      expect(await views.node(readerAs(reader), ref, all)).toBeNull();
    }
    expect(await views.node(readerAs(melodie), { kind: 'dimension', ids: [`${harbor.id}/nothing`] }, all)).toBeNull();
  });

  it('offer what is still offered', async () => {
    const { views } = placeWith(town);
    const seen = await views.node(readerAs(melodie), { kind: 'dimension', ids: [service.id] }, all);
    expect((seen?.['options'] as Finished[]).map(({ key }) => key)).toEqual(['navy']);
  });
});

describe('labels', () => {
  const label = async (languages: readonly string[], id: string, reader: PersonId | undefined = melodie) => {
    const selection = asking('Dimension', below('Dimension', 'label', everything('Label')));
    return (
      await placeWith(town).views.node(readerAs(reader, { languages }), { kind: 'dimension', ids: [id] }, selection)
    )?.['label'];
  };

  it.each([
    [['en'], { text: 'What I enjoy', lang: 'en', dir: 'LTR', isFallback: false }],
    [['es'], { text: 'Lo que disfruto', lang: 'es', dir: 'LTR', isFallback: false }],
    [['es-MX', 'en'], { text: 'Lo que disfruto', lang: 'es', dir: 'LTR', isFallback: false }],
    [['ar'], { text: 'What I enjoy', lang: 'en', dir: 'LTR', isFallback: true }],
    [['ar', 'es'], { text: 'Lo que disfruto', lang: 'es', dir: 'LTR', isFallback: false }],
    [[], { text: 'What I enjoy', lang: 'en', dir: 'LTR', isFallback: false }],
  ])('are in the first language there is, of %j', async (languages, expected) => {
    expect(await label(languages, 'pastime', undefined)).toEqual({ __typename: 'Label', ...expected });
  });

  it('are written as their language is', async () => {
    expect(await label(['ar', 'en'], service.id)).toEqual({
      __typename: 'Label',
      text: 'الخدمة',
      lang: 'ar',
      dir: 'RTL',
      isFallback: false,
    });
  });
});
