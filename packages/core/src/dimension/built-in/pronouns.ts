import type { Dimension } from '../dimension.js';

export const pronouns: Dimension = {
  id: 'pronouns',
  labels: { en: 'Pronouns', es: 'Pronombres' },
  hint: {
    en: 'How others may speak of you. Shown, never compared.',
    es: 'Cómo pueden referirse a ti. Se muestran, nunca se comparan.',
  },
  value: { form: 'words', longest: 60 },
  comparator: { form: 'none' },
  many: true,
  tier: 2,
  defaultPurposes: ['display'],
  traits: ['protected'],
};
