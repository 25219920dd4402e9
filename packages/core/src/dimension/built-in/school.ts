import type { Dimension } from '../dimension.js';

export const school: Dimension = {
  id: 'school',
  labels: { en: 'School', es: 'Escuela' },
  hint: {
    en: 'A school, college or class you belong or belonged to.',
    es: 'Una escuela, universidad o clase a la que perteneces o perteneciste.',
  },
  value: { form: 'name', longest: 120 },
  comparator: { form: 'equal' },
  many: true,
  tier: 1,
  defaultPurposes: ['match', 'display'],
  traits: [],
};
