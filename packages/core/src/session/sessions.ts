import type { DomainEvent } from '../kernel/event.js';
import type { PersonId } from '../person/person-id.js';
import type { Session } from './session.js';
import type { SessionId } from './session-id.js';

/** Who is signed in, and who is no longer. */
export interface Sessions {
  /** All of one person's, newest first. In their self scope, and in the sign-in of an identity those of that identity. */
  of(person: PersonId): Promise<readonly Session[]>;
  /** Keeps a session that begins, unless one with its key is under way. In the sign-in scope of its identity. */
  begin(session: Session): Promise<void>;
  /** Notes the day something was last asked in it. In the sign-in scope of its identity; one that ended stays as it was. */
  see(person: PersonId, id: SessionId, day: Date): Promise<void>;
  /** Ends it. In a self scope. */
  end(person: PersonId, id: SessionId, at: Date, events: readonly DomainEvent[]): Promise<void>;
  /** The instant of this person's last sign-out everywhere. */
  signedOutAt(person: PersonId): Promise<Date | undefined>;
  /** Ends every session there is and refuses every token issued up to `at`. In a self scope. */
  signOut(person: PersonId, at: Date, events: readonly DomainEvent[]): Promise<void>;
}
