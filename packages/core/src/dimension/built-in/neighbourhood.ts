import type { Dimension } from '../dimension.js';

export const neighbourhood: Dimension = {
  id: 'neighbourhood',
  labels: { en: 'Area', es: 'Zona' },
  hint: {
    en: 'Only roughly: a country, a region, the beginning of a postcode. Never an address.',
    es: 'Solo aproximadamente: un país, una región, el comienzo de un código postal. Nunca una dirección.',
  },
  value: { form: 'area', levels: 3 },
  comparator: { form: 'area', credits: [0, 20, 60, 100] },
  many: false,
  tier: 2,
  defaultPurposes: ['match'],
  traits: [],
};
