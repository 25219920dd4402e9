import type { RefusalOf } from './any-refusal.js';
import { words, type RefusalForm } from './form.js';

type NetworkRefusal = 'UnreadableAgreement' | 'AgreementOver' | 'BelongsThere' | 'NotShownAtHome';

/** What can be refused between organizations, and to whoever would be a guest. */
export const networkForms: { readonly [Kind in NetworkRefusal]: RefusalForm<RefusalOf<Kind>> } = {
  UnreadableAgreement: {
    description: 'An agreement that cannot be proposed like this.',
    en: 'This agreement cannot be read. Look at whom it names, and at its days.',
    es: 'Este acuerdo no se entiende. Revisa a quién nombra y sus fechas.',
    retryable: false,
    says: { expected: words('What would have fitted there, in English.') },
  },
  AgreementOver: {
    description: 'The agreement was ended, taken back or declined, or its time has passed.',
    en: 'This agreement is over. Another one can be proposed.',
    es: 'Este acuerdo terminó. Se puede proponer otro.',
    retryable: false,
    says: {},
  },
  BelongsThere: {
    description: 'You belong there yourself, or once did: nobody is a guest where they have a place of their own.',
    en: 'You have a place of your own there.',
    es: 'Ya tienes allí un lugar propio.',
    retryable: false,
    says: {},
  },
  NotShownAtHome: {
    description: 'You show nothing on this to the members of your own organization.',
    en: 'Your own organization’s members are not shown this. Show it there first, or leave it out.',
    es: 'Esto no se lo muestras a los miembros de tu organización. Muéstralo allí primero o déjalo fuera.',
    retryable: false,
    says: {},
  },
};
