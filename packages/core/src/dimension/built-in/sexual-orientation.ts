import type { Dimension } from '../dimension.js';
import { option } from './option.js';

export const sexualOrientation: Dimension = {
  id: 'sexual-orientation',
  labels: { en: 'Sexual orientation', es: 'Orientación sexual' },
  hint: {
    en: 'Can help to find someone without being shown to anyone, if that is what you want.',
    es: 'Puede ayudar a encontrar a alguien sin que se muestre a nadie, si así lo quieres.',
  },
  value: {
    form: 'choice',
    options: [
      option('asexual', 'Asexual', 'Asexual'),
      option('aromantic', 'Aromantic', 'Arromántica'),
      option('bisexual', 'Bisexual', 'Bisexual'),
      option('gay', 'Gay', 'Gay'),
      option('lesbian', 'Lesbian', 'Lesbiana'),
      option('pansexual', 'Pansexual', 'Pansexual'),
      option('queer', 'Queer', 'Queer'),
      option('straight', 'Straight', 'Heterosexual'),
      option('questioning', 'Questioning', 'En exploración'),
    ],
  },
  comparator: { form: 'equal' },
  many: true,
  tier: 3,
  defaultPurposes: ['match'],
  traits: ['protected'],
};
