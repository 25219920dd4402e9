import type { DirectiveId } from '../consent/directive.js';
import type { DomainEvent } from '../kernel/event.js';
import type { PersonId } from '../person/person-id.js';
import type { ConsentForm } from './consent-form.js';

/** Of one person, at most so many wait to be signed. */
export const mostConsentForms = 50;

/** Consents that were printed and are not signed, each its person's alone. Signed, the form goes. */
export interface ConsentForms {
  keep(form: ConsentForm, events: readonly DomainEvent[]): Promise<void>;
  /** Newest first. */
  of(person: PersonId): Promise<readonly ConsentForm[]>;
  remove(person: PersonId, id: DirectiveId, events?: readonly DomainEvent[]): Promise<void>;
}
