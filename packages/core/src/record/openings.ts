import type { PersonId } from '../person/person-id.js';

/** Somebody who waits to hear that something of theirs was opened. */
export interface Listener {
  /** Lets go of the place. Nothing is heard afterwards. */
  stop(): void;
}

/**
 * Knocks where something of somebody's may have been opened. A knock says nothing: whoever hears it looks for themselves,
 * under what is decided then. It comes after the access can be read, may come too often, and may be lost with a
 * connection, so a listener also looks from time to time.
 */
export interface Openings {
  listen(person: PersonId, knock: () => void): Listener;
}
