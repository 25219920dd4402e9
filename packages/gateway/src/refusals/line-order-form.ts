import type { RefusalOf } from './any-refusal.js';
import { words, type RefusalForm } from './form.js';

/** An order of crisis lines that cannot be kept. */
export const lineOrderForm: RefusalForm<RefusalOf<'UnreadableLineOrder'>> = {
  description: 'An order of crisis lines that names one not shown here, or one twice.',
  en: 'This line is not shown here, or it is named twice. Look at the codes in `crisisLines`.',
  es: 'Esta línea no se muestra aquí, o aparece dos veces. Mira los códigos en `crisisLines`.',
  retryable: false,
  says: { expected: words('What would have fitted there, in English.') },
};
