import type { Dimension } from '../dimension.js';
import { option } from './option.js';

export const ageBand: Dimension = {
  id: 'age-band',
  labels: { en: 'Age', es: 'Edad' },
  hint: {
    en: 'A range is enough; nobody asks for your birthday.',
    es: 'Basta con un rango; nadie te pide tu fecha de nacimiento.',
  },
  value: {
    form: 'ordered',
    steps: [
      option('13-15', '13 to 15', 'De 13 a 15 años'),
      option('16-17', '16 to 17', 'De 16 a 17 años'),
      option('18-24', '18 to 24', 'De 18 a 24 años'),
      option('25-34', '25 to 34', 'De 25 a 34 años'),
      option('35-44', '35 to 44', 'De 35 a 44 años'),
      option('45-54', '45 to 54', 'De 45 a 54 años'),
      option('55-64', '55 to 64', 'De 55 a 64 años'),
      option('65-plus', '65 and over', '65 años o más'),
    ],
  },
  comparator: { form: 'ordered-distance', credits: [100, 60, 20] },
  many: false,
  tier: 1,
  defaultPurposes: ['match', 'display'],
  traits: ['age', 'protected'],
  minors: ['13-15', '16-17'],
};
