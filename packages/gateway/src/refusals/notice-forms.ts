import type { RefusalOf } from './any-refusal.js';
import { words, type RefusalForm } from './form.js';

interface NoticeForms {
  readonly UnreadableNoticeAddress: RefusalForm<RefusalOf<'UnreadableNoticeAddress'>>;
  readonly UnreadableQuietHours: RefusalForm<RefusalOf<'UnreadableQuietHours'>>;
}

/** What cannot be kept of how somebody wants to be told. */
export const noticeForms: NoticeForms = {
  UnreadableNoticeAddress: {
    description: 'Nothing can be sent there in the way that was chosen.',
    en: 'Nothing can be sent there. Look at the address or the number.',
    es: 'Ahí no se puede enviar nada. Revisa la dirección o el número.',
    retryable: false,
    says: { expected: words('What would have fitted there, in English.') },
  },
  UnreadableQuietHours: {
    description: 'Quiet hours that cannot be read.',
    en: 'These hours cannot be read. Look at the times and the time zone.',
    es: 'Estas horas no se entienden. Revisa las horas y la zona horaria.',
    retryable: false,
    says: { expected: words('What would have fitted there, in English.') },
  },
};
