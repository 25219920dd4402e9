import type { PersonId } from './person-id.js';

/** Who may sign in as whom. `(issuer, subject)` leads to one person; a person may have many; never by e-mail. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** The people there are: bare ids and the identities that lead to them. What they say of themselves is a profile. */
export interface People {
  /** The person a verified identity leads to. Answers in the sign-in scope of that very identity only. */
  identifiedBy(identity: Identity): Promise<PersonId | undefined>;
  /** Keeps a new person. */
  welcome(person: PersonId, at: Date): Promise<void>;
  /** From now on `identity` leads to `person`. Keeping the same again changes nothing; a taken identity stays where it led. */
  recognise(identity: Identity, person: PersonId, at: Date): Promise<'recognised' | 'already' | 'taken'>;
}
