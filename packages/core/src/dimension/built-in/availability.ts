import type { Dimension } from '../dimension.js';

/** Two hours a week that both are free is enough. */
export const availability: Dimension = {
  id: 'availability',
  labels: { en: 'When I am free', es: 'Cuándo tengo tiempo' },
  hint: {
    en: 'The half-hours of an ordinary week in which you could meet.',
    es: 'Las medias horas de una semana normal en las que podrías encontrarte con alguien.',
  },
  value: { form: 'week-slots' },
  comparator: { form: 'week-slots', enough: 4 },
  many: false,
  tier: 1,
  defaultPurposes: ['match'],
  traits: ['availability'],
};
