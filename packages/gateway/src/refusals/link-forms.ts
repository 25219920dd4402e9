import type { RefusalOf } from './any-refusal.js';
import { code, number, type RefusalForm } from './form.js';

type OfLinks = 'UnreadablePassphrase' | 'OpensNothing' | 'LinkEndOutOfRange';

/** What is refused of links to a crisis plan. */
export const linkForms: { readonly [Kind in OfLinks]: RefusalForm<RefusalOf<Kind>> } = {
  UnreadablePassphrase: {
    description: 'A passphrase that cannot lock a link.',
    en: 'Choose a passphrase of 8 to 128 characters that does not stand in the words of the link.',
    es: 'Elige una frase de 8 a 128 caracteres que no aparezca en las palabras del enlace.',
    retryable: false,
    says: {
      problem: code('What is wrong: `TOO_SHORT`, `TOO_LONG`, `CONTROL_CHARACTER`, `LONE_SURROGATE` or `IN_THE_WORDS`.'),
    },
  },
  OpensNothing: {
    description: 'A link opens something, or it is none.',
    en: 'Name at least one section that the link opens.',
    es: 'Nombra al menos una sección que el enlace abra.',
    retryable: false,
    says: {},
  },
  LinkEndOutOfRange: {
    description: 'It would end before it begins, or too far off.',
    en: 'A link ends after it was made, and not too far off.',
    es: 'Un enlace termina después de hacerse, y no demasiado tarde.',
    retryable: false,
    says: { mostDays: number('How many days it can be from now at most.') },
  },
};
