import { expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/dimension/built-in/index.js';
import { categoryOfDimension } from '../../src/index.js';

it('is as sensitive as what is asked, and most of all what nobody put into a category', () => {
  const named = [...builtInCatalogue.keys()].map((id) => [id, categoryOfDimension(id)]);
  expect(Object.fromEntries(named)).toEqual({
    language: 'everyday',
    pastime: 'everyday',
    'contact-mode': 'everyday',
    availability: 'everyday',
    neighbourhood: 'everyday',
    school: 'everyday',
    gym: 'everyday',
    circle: 'everyday',
    workplace: 'everyday',
    'age-band': 'demographics',
    pronouns: 'demographics',
    gender: 'demographics',
    culture: 'demographics',
    'family-role': 'demographics',
    faith: 'faith',
    'sexual-orientation': 'sexual-orientation',
    'mental-health': 'mental-health',
    'substance-use': 'substance-use',
    'specific-experience': 'life-experience',
    'recovery-pathway': 'life-experience',
    'system-experience': 'life-experience',
    'access-needs': 'life-experience',
  });
  expect(categoryOfDimension('01960000-0000-7000-8000-0000000000b1/service')).toBe('life-experience');
});
