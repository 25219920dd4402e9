import { describe, expect, it } from 'vitest';
import { contactModes } from '../../src/connection/meeting.js';
import { builtIn, builtInCatalogue } from '../../src/dimension/built-in/index.js';
import { isDimensionKey, isOptionKey } from '../../src/dimension/dimension-id.js';
import type { Choice, ValueKind } from '../../src/dimension/value-kind.js';
import { builtInNamed } from './values.js';

function choicesOf(kind: ValueKind): readonly Choice[] {
  if (kind.form === 'choice') return kind.options;
  return kind.form === 'ordered' ? kind.steps : [];
}

describe('the built-in dimensions', () => {
  it('are one for each the seeds speak of, and a few beside them', () => {
    expect([...builtInCatalogue.keys()].sort()).toEqual([
      'access-needs',
      'age-band',
      'availability',
      'circle',
      'contact-mode',
      'culture',
      'faith',
      'family-role',
      'gender',
      'gym',
      'language',
      'mental-health',
      'neighbourhood',
      'pastime',
      'pronouns',
      'recovery-pathway',
      'school',
      'sexual-orientation',
      'specific-experience',
      'substance-use',
      'system-experience',
      'workplace',
    ]);
    expect(builtInCatalogue.size).toBe(builtIn.length);
  });

  it('are pure data: what JSON keeps is all there is', () => {
    expect(JSON.parse(JSON.stringify(builtIn))).toEqual(builtIn);
  });

  it.each(builtIn.map((dimension) => [dimension.id, dimension] as const))(
    '%s has keys of the right form and words in English and Spanish',
    (id, dimension) => {
      expect(isDimensionKey(id)).toBe(true);
      const choices = choicesOf(dimension.value);
      for (const { labels } of [dimension, ...choices]) {
        expect(Object.keys(labels)).toEqual(['en', 'es']);
        expect(
          [labels.en, labels['es']].every((text) => text !== undefined && text.trim() === text && text !== ''),
        ).toBe(true);
      }
      expect(choices.every(({ key }) => isOptionKey(key))).toBe(true);
      expect(new Set(choices.map(({ key }) => key)).size).toBe(choices.length);
      expect(dimension.hint?.en).toMatch(/\S/);
      expect(dimension.hint?.['es']).toMatch(/\S/);
    },
  );

  it('hold no word that a person would be hurt by', () => {
    const words = builtIn
      .flatMap(({ labels, hint, value }) => [labels, hint ?? {}, ...choicesOf(value).map((choice) => choice.labels)])
      .flatMap((one) => Object.values<string>(one));
    const hurtful =
      /addict\b|adict[oa]\b|alcoh[oó]lic|abus|junkie|\bclean\b|\bpatient|paciente|\bsuffer|\bsufre|mentally ill|committed suicide|felon|homeless person/i;
    expect(words.filter((word) => hurtful.test(word))).toEqual([]);
  });

  it('protect what is protected, and imply nothing where harm is likeliest', () => {
    expect(
      builtIn
        .filter(({ traits }) => traits.includes('protected'))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['age-band', 'culture', 'faith', 'gender', 'pronouns', 'sexual-orientation']);
    expect(
      builtIn
        .filter(({ traits }) => traits.includes('race-or-faith'))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['culture', 'faith']);
    expect(builtIn.filter(({ tier }) => tier === 4).every(({ defaultPurposes }) => defaultPurposes.length === 0)).toBe(
      true,
    );
    expect(
      builtIn.filter(({ tier }) => tier >= 3).every(({ defaultPurposes }) => !defaultPurposes.includes('display')),
    ).toBe(true);
  });

  it('know every way of meeting, and draw the line at 18 between two bands', () => {
    expect(choicesOf(builtInNamed('contact-mode').value).map(({ key }) => key)).toEqual([...contactModes]);
    expect(builtInNamed('age-band').minors).toEqual(['13-15', '16-17']);
    expect(builtIn.filter(({ traits }) => traits.includes('age'))).toHaveLength(1);
  });

  it('offer the seven categories of SPD 15 side by side', () => {
    const roots = choicesOf(builtInNamed('culture').value)
      .filter(({ broader }) => broader === undefined)
      .map(({ key }) => key);
    expect(roots).toEqual(
      expect.arrayContaining([
        'american-indian-or-alaska-native',
        'asian',
        'black-or-african-american',
        'hispanic-or-latino',
        'middle-eastern-or-north-african',
        'native-hawaiian-or-pacific-islander',
        'white',
      ]),
    );
  });
});
