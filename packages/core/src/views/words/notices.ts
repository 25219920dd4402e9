import type { Labels } from '../../kernel/labels.js';

/**
 * What goes out with what is shown. The neutral one says nothing of what the record is about. The other is the short
 * statement of 42 CFR 2.32(a)(2), kept in English beside its translation, and put only where it was determined to apply.
 */
export const noticeWords: { readonly [Notice in 'part-2' | 'confidentiality']: Labels } = {
  confidentiality: {
    en: 'This was shared with you in confidence. Please do not pass it on.',
    es: 'Esto se compartió contigo en confianza. Por favor, no lo pases a nadie más.',
  },
  'part-2': {
    en: '42 CFR part 2 prohibits unauthorized use or disclosure of these records.',
    es: '42 CFR part 2 prohibits unauthorized use or disclosure of these records. (La ley federal prohíbe usar o divulgar estos registros sin autorización.)',
  },
};
