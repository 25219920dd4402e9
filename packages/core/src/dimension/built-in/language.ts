import type { Dimension } from '../dimension.js';

export const language: Dimension = {
  id: 'language',
  labels: { en: 'Language', es: 'Idioma' },
  hint: {
    en: 'Every language you speak or sign, and how well.',
    es: 'Cada idioma o lengua de señas que usas, y qué tan bien.',
  },
  value: { form: 'language' },
  comparator: { form: 'language', limited: 40 },
  many: true,
  tier: 1,
  defaultPurposes: ['match', 'display'],
  traits: ['language'],
};
