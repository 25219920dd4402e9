import type { Dimension } from '../dimension.js';
import { option } from './option.js';

export const recoveryPathway: Dimension = {
  id: 'recovery-pathway',
  labels: { en: 'Pathway', es: 'Camino' },
  hint: { en: 'There are many pathways, and every one counts.', es: 'Hay muchos caminos, y todos valen.' },
  value: {
    form: 'choice',
    options: [
      option('mutual-aid', 'Mutual aid', 'Ayuda mutua'),
      option('twelve-step', 'Twelve steps', 'Doce pasos', 'mutual-aid'),
      option('smart', 'SMART Recovery', 'SMART Recovery', 'mutual-aid'),
      option('faith-based', 'Faith-based', 'Basado en la fe'),
      option('medication-supported', 'With the support of medication', 'Con apoyo de medicación'),
      option('harm-reduction', 'Harm reduction', 'Reducción de daños'),
      option('moderation', 'Moderation', 'Moderación', 'harm-reduction'),
      option('natural', 'In my own way, without a programme', 'A mi manera, sin programa'),
      option('therapy', 'Therapy or counselling', 'Terapia o consejería'),
      option('culture-based', 'Through my culture and its traditions', 'Desde mi cultura y sus tradiciones'),
    ],
  },
  comparator: { form: 'hierarchy', wider: 60, sibling: 30 },
  many: true,
  tier: 3,
  defaultPurposes: ['match'],
  traits: [],
};
