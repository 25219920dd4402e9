import type { Dimension } from '../dimension.js';

export const gym: Dimension = {
  id: 'gym',
  labels: { en: 'Gym, class or team', es: 'Gimnasio, clase o equipo' },
  hint: {
    en: 'Where you move: a gym, an exercise class, a league.',
    es: 'Donde te mueves: un gimnasio, una clase de ejercicio, una liga.',
  },
  value: { form: 'name', longest: 120 },
  comparator: { form: 'equal' },
  many: true,
  tier: 1,
  defaultPurposes: ['match', 'display'],
  traits: [],
};
