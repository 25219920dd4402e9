import type { Recipient, RecipientClass } from '../../consent/consent-terms.js';
import type { Labels } from '../../kernel/labels.js';

/** What a class of recipients is called in a consent. */
export const recipientClassLabels: Readonly<Record<RecipientClass, Labels>> = {
  'treating-providers': { en: 'those who treat me', es: 'quienes me atienden' },
  'health-plans': { en: 'my health plan', es: 'mi plan de salud' },
  'payers-and-operations': { en: 'those who pay for my care and run it', es: 'quienes pagan y dirigen mi atención' },
};

/** What an organization is called in a consent, by whom of it is meant. */
export const organizationLabels: Readonly<
  Record<Extract<Recipient['kind'], 'organization' | 'members' | 'connections'>, Labels>
> = {
  organization: { en: 'the team of {name}', es: 'el equipo de {name}' },
  members: { en: 'everyone at {name}', es: 'todas las personas de {name}' },
  connections: {
    en: 'the people I am in touch with at {name}',
    es: 'las personas con quienes estoy en contacto en {name}',
  },
};
