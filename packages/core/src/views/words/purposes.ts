import type { ConsentPurpose } from '../../consent/consent-purpose.js';
import type { Labels } from '../../kernel/labels.js';

/** What each purpose is called to the person who says yes or no to it. */
export const purposeLabels: Readonly<Record<ConsentPurpose, Labels>> = {
  match: { en: 'to find peers', es: 'para encontrar pares' },
  display: { en: 'to show it', es: 'para mostrarlo' },
  support: { en: 'to support me', es: 'para apoyarme' },
  supervision: { en: 'to guide those who support me', es: 'para guiar a quien me apoya' },
  referral: { en: 'to find me more help', es: 'para buscarme más ayuda' },
  crisis: { en: 'to help me in a crisis', es: 'para ayudarme en una crisis' },
  billing: { en: 'to pay for my support', es: 'para pagar mi apoyo' },
  'aggregate-report': { en: 'to count, with no names', es: 'para contar, sin nombres' },
  research: { en: 'to study what helps', es: 'para estudiar lo que ayuda' },
  export: { en: 'to take it with me', es: 'para llevármelo' },
  'legal-proceeding': { en: 'in a court case', es: 'en un juicio' },
};
