import type { Labels } from '../kernel/labels.js';
import { localize } from '../kernel/localized.js';
import type { Notice } from './notice.js';

/** What is read on a locked screen, by anyone. */
const waits: Labels = { en: 'Something waits for you at {place}', es: 'Algo te espera en {place}' };
const look: Labels = {
  en: 'Sign in there to see what it is. You chose to be told like this, and can change it there.',
  es: 'Inicia sesión allí para ver qué es. Elegiste que se te avise así, y puedes cambiarlo allí.',
};

export interface NoticeWords {
  /** One line. */
  readonly subject: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/** What a notice says: the same for everything there is to be told, in the first of their languages there are words for. */
export function noticeWords({ languages, place }: Pick<Notice, 'languages' | 'place'>): NoticeWords {
  const { text: subject, lang } = localize(waits, languages);
  const filled = subject.replace('{place}', () => place);
  return { subject: filled, text: `${filled}.\n\n${localize(look, languages).text}\n`, language: lang };
}
