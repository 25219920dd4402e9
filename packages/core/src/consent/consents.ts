import type { DomainEvent } from '../kernel/event.js';
import type { ChangedMeanwhile, Kept } from '../kernel/kept.js';
import type { Result } from '../kernel/result.js';
import type { PersonId } from '../person/person-id.js';
import type { Consent, ConsentId } from './consent.js';

/**
 * Who agreed to show what to whom. Keeping a consent in force writes the database's own grant in the same transaction;
 * keeping a withdrawn one removes it.
 */
export interface Consents {
  find(person: PersonId, id: ConsentId): Promise<Kept<Consent> | undefined>;
  /** All that `person` gave. */
  givenBy(person: PersonId): Promise<readonly Kept<Consent>[]>;
  /** All that was given by one to the other, withdrawn ones too. Locked for share: decisions rest on it. */
  between(person: PersonId, recipient: PersonId): Promise<readonly Kept<Consent>[]>;
  keep(kept: Kept<Consent>, events: readonly DomainEvent[]): Promise<Result<number, ChangedMeanwhile>>;
  /** The recipient gives up what they could see of this person, on one connection or on all: removes the grants, not the consents. */
  giveUp(recipient: PersonId, person: PersonId, connection?: string): Promise<void>;
}
