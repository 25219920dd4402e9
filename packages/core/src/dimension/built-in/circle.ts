import type { Dimension } from '../dimension.js';

export const circle: Dimension = {
  id: 'circle',
  labels: { en: 'Circle', es: 'Círculo' },
  hint: {
    en: 'A circle of people you belong to: a club, a choir, a community.',
    es: 'Un círculo al que perteneces: un club, un coro, una comunidad.',
  },
  value: { form: 'name', longest: 120 },
  comparator: { form: 'equal' },
  many: true,
  tier: 1,
  defaultPurposes: ['match', 'display'],
  traits: [],
};
