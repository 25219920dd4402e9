import type { BoundaryKind } from '../../apart/boundary.js';
import type { Labels } from '../../kernel/labels.js';

/** A boundary as a plain request. No blame, no reason. */
export const boundaryLabels: Readonly<Record<BoundaryKind, Labels>> = {
  ways: { en: 'Please reach me only in these ways.', es: 'Por favor, solo de estas maneras.' },
  hours: { en: 'Please leave me alone between these hours.', es: 'Por favor, no entre estas horas.' },
  topic: { en: 'Please, let us not talk about this.', es: 'Por favor, no hablemos de esto.' },
  'not-at-work': { en: 'Please, not where I work.', es: 'Por favor, no donde trabajo.' },
  other: { en: 'A request, in my own words.', es: 'Una petición, en mis palabras.' },
};
