import type { RefusalOf } from './any-refusal.js';
import { code, type RefusalForm, words } from './form.js';

interface BriefingForms {
  readonly BriefingNeeded: RefusalForm<RefusalOf<'BriefingNeeded'>>;
  readonly OtherBriefing: RefusalForm<RefusalOf<'OtherBriefing'>>;
  readonly BriefingVersionTaken: RefusalForm<RefusalOf<'BriefingVersionTaken'>>;
}

/** What was not read of a briefing, or cannot be said anew. */
export const briefingForms: BriefingForms = {
  BriefingNeeded: {
    description:
      'Nothing is opened, and nobody goes on, before both have read what stays between them and what cannot.',
    en: 'First read what stays between you two, and what cannot. The other one reads it for themselves.',
    es: 'Primero lee qué queda entre ustedes y qué no puede quedar. La otra persona lo lee por su cuenta.',
    retryable: true,
    says: { missing: code('What is missing: `YOURS`, or `NOT_YET_EVERYTHING`.') },
  },
  OtherBriefing: {
    description: 'The briefing is another one by now, or is not written in that language.',
    en: 'The text has changed. Please read it again.',
    es: 'El texto ha cambiado. Por favor léelo de nuevo.',
    retryable: true,
    says: { current: words('The version that is given now.') },
  },
  BriefingVersionTaken: {
    description: 'There is a briefing of that version already; what people have read is never changed.',
    en: 'There is a text with this version already. Give the new one another name.',
    es: 'Ya existe un texto con esta versión. Ponle otro nombre al nuevo.',
    retryable: false,
    says: {},
  },
};
