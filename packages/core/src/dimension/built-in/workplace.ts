import type { Dimension } from '../dimension.js';

export const workplace: Dimension = {
  id: 'workplace',
  labels: { en: 'Workplace', es: 'Lugar de trabajo' },
  hint: {
    en: 'Where you work or worked, or the kind of work. Shown to nobody unless you say so.',
    es: 'Dónde trabajas o trabajaste, o en qué. No se muestra a nadie si tú no lo dices.',
  },
  value: { form: 'name', longest: 120 },
  comparator: { form: 'equal' },
  many: true,
  tier: 2,
  defaultPurposes: ['match'],
  traits: [],
};
