import type { ConnectionId } from '../connection/connection.js';
import { type Consent, isInForce } from '../consent/consent.js';
import type { ContactCard } from '../connection/contact-card.js';
import type { PersonId } from '../person/person-id.js';

/** What it rests on whether someone may see a card: given only for a connection that reads as live to them. */
export interface CardFacts {
  readonly reader: PersonId;
  readonly connection: ConnectionId;
  /** What the other one agreed to show the reader, withdrawn or not. */
  readonly consents: readonly Consent[];
  readonly at: Date;
}

/** One's own card, and the other one's while they agree to it. */
export function mayReadCard({ person }: ContactCard, { reader, connection, consents, at }: CardFacts): boolean {
  return (
    person === reader ||
    consents.some(
      (consent) =>
        consent.person === person &&
        consent.recipient === reader &&
        isInForce(consent, at) &&
        consent.subject.kind === 'contact' &&
        consent.subject.connection === connection,
    )
  );
}
