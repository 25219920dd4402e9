import type { Dimension } from '../dimension.js';
import { option } from './option.js';

export const gender: Dimension = {
  id: 'gender',
  labels: { en: 'Gender', es: 'Género' },
  hint: {
    en: 'Choose as many as fit, or say it in your own words. It can change.',
    es: 'Elige todas las opciones que te representen, o dilo con tus propias palabras. Puede cambiar.',
  },
  value: {
    form: 'choice',
    options: [
      option('woman', 'Woman', 'Mujer'),
      option('trans-woman', 'Trans woman', 'Mujer trans', 'woman'),
      option('man', 'Man', 'Hombre'),
      option('trans-man', 'Trans man', 'Hombre trans', 'man'),
      option('non-binary', 'Non-binary', 'No binario'),
      option('agender', 'Agender', 'Agénero', 'non-binary'),
      option('genderfluid', 'Genderfluid', 'Género fluido', 'non-binary'),
      option('genderqueer', 'Genderqueer', 'Genderqueer', 'non-binary'),
      option('two-spirit', 'Two-Spirit', 'Dos espíritus'),
      option('intersex', 'Intersex', 'Intersexual'),
      option('questioning', 'Questioning', 'En exploración'),
    ],
  },
  comparator: { form: 'hierarchy', wider: 50, sibling: 50 },
  many: true,
  tier: 2,
  defaultPurposes: ['match', 'display'],
  traits: ['protected'],
};
