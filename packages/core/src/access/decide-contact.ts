import type { ConnectionId } from '../connection/connection.js';
import type { ContactCard } from '../connection/contact-card.js';
import type { Consent } from '../consent/consent.js';
import type { ConsentTerms } from '../consent/consent-terms.js';
import { termsOfShowing } from './terms-of.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import { decide } from './decide.js';
import type { Decision } from './decision.js';
import type { Barrier } from './tie.js';

/** What it rests on whether someone may see a card: given only for a connection that reads as live to them. */
export interface CardFacts {
  readonly reader: PersonId;
  readonly connection: ConnectionId;
  /** What the other one agreed to show the reader, withdrawn or not. */
  readonly consents: readonly Consent[];
  readonly barriers?: readonly Barrier[];
  /** What the other one denied, to whomever. */
  readonly refusals?: readonly ConsentTerms[];
  /** The organization of the connection, for what was refused to everyone there. */
  readonly organization?: OrganizationId;
  readonly at: Date;
}

/** One's own card, and the other one's while they agree to it. */
export function mayReadCard(card: ContactCard, facts: CardFacts): boolean {
  return decideCard(card, facts).effect === 'permit';
}

export function decideCard(
  { person }: ContactCard,
  { reader, connection, consents, barriers = [], refusals = [], organization, at }: CardFacts,
): Decision {
  return decide(
    { person: reader, roles: [] },
    'contact.read',
    {
      owner: person,
      category: 'contact',
      thing: connection,
      ties: [
        { kind: 'connected', connection },
        ...(organization === undefined ? [] : [{ kind: 'fellow-member', organization } as const]),
      ],
      barriers,
      consents: [...consents.map(termsOfShowing), ...refusals],
    },
    'support',
    at,
  );
}
