import type { PersonId } from '../person/person-id.js';
import type { ConnectionId } from './connection.js';

/** How one of the two would like to be reached, revealed to the other by a consent, and taken back by withdrawing it. */
export interface ContactCard {
  readonly person: PersonId;
  readonly connection: ConnectionId;
  /** A telephone number, an address, a handle: their words. */
  readonly words: string;
}

/** At most this long, in UTF-16 code units. */
export const longestContact = 300;
