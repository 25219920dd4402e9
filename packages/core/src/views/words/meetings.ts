import type { NeutralWord } from '../../connection/meeting.js';
import type { Labels } from '../../kernel/labels.js';

/** What a calendar would say. */
export const meetingLabels: Readonly<Record<NeutralWord, Labels>> = {
  meeting: { en: 'Meeting', es: 'Reunión' },
  coffee: { en: 'Coffee', es: 'Café' },
  walk: { en: 'Walk', es: 'Paseo' },
  call: { en: 'Call', es: 'Llamada' },
  lunch: { en: 'Lunch', es: 'Almuerzo' },
};
