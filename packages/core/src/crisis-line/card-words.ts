import type { Labels } from '../kernel/labels.js';
import type { KnownOfLine, LineWay } from './crisis-line.js';

/** Says nothing of what the page is for, to whoever sees it lying about. */
export const cardTitle: Labels = { en: 'Numbers', es: 'Números' };

export const wayWords: { readonly [Way in LineWay]: Labels } = {
  phone: { en: 'Call', es: 'Llama' },
  text: { en: 'Text', es: 'Mensaje de texto' },
  chat: { en: 'Chat', es: 'Chat' },
};

/** What a line does that whoever calls may not want; said in every case, so that silence never means no. */
export const sendsWords: { readonly [Known in KnownOfLine]: Labels } = {
  yes: {
    en: 'May send police or an ambulance without asking you.',
    es: 'Puede enviar a la policía o una ambulancia sin preguntarte.',
  },
  no: {
    en: 'Says it sends nobody without asking you.',
    es: 'Dice que no envía a nadie sin preguntarte.',
  },
  unknown: {
    en: 'Not known whether it sends police or an ambulance without asking you.',
    es: 'No se sabe si envía a la policía o una ambulancia sin preguntarte.',
  },
};

export const checkedWords: Labels = { en: 'Checked on', es: 'Revisado el' };
