import type { DirectiveId } from '../consent/directive.js';
import type { DomainEvent } from '../kernel/event.js';
import type { PersonId } from '../person/person-id.js';
import type { ConsentForm } from './consent-form.js';

/** Consents that were printed and are not signed, each its person's alone. Signed, the form goes. */
export interface ConsentForms {
  keep(form: ConsentForm, events: readonly DomainEvent[]): Promise<void>;
  /** Newest first. */
  of(person: PersonId): Promise<readonly ConsentForm[]>;
  remove(person: PersonId, id: DirectiveId): Promise<void>;
}
