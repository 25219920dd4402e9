import type { Identity } from '../person/people.js';
import type { PersonId } from '../person/person-id.js';
import type { Assistance } from './assistance.js';
import type { SessionId } from './session-id.js';

/**
 * How someone signed in. `elsewhere`: with a provider of their organization's, which says no more. `command-line`: with a
 * token somebody printed on the machine the server runs on. `visit-code`: with a one-time code on another's device, which
 * begins a session in assisted mode and no other.
 */
export const signInKinds = [
  'passkey',
  'passphrase',
  'recovery-code',
  'visit-code',
  'elsewhere',
  'command-line',
] as const;

export type SignInKind = (typeof signInKinds)[number];

/**
 * One sign-in of one person, until it ends. Says when and in what way, and never from where or with what: no address, no
 * name of a device, nothing that could tell whose hands it was in.
 */
export interface Session {
  readonly id: SessionId;
  readonly person: PersonId;
  readonly identity: Identity;
  /** By what its tokens are recognised: a SHA-256 in lower-case hex, which the host computes. See {@link SignIn}. */
  readonly key: string;
  readonly kind: SignInKind;
  readonly startedAt: Date;
  /** The day something was last asked in it, at midnight UTC: a finer grain would be a diary. */
  readonly lastSeenOn: Date;
  /** In assisted mode: with whose help, and until when. */
  readonly assistance?: Assistance;
  readonly endedAt?: Date;
}

/** What a verified token says of the sign-in it comes from. */
export interface SignIn {
  /** SHA-256 of issuer and session id (`sid`, OpenID Connect Front-Channel Logout 1.0 §3); without one, of issuer and subject. */
  readonly key: string;
  /** The issuer named a session. Without one, all sign-ins of an identity are one session, told apart by when they began. */
  readonly isNamed: boolean;
  /** When the token was issued (`iat`, RFC 7519 §4.1.6). */
  readonly issuedAt: Date;
  readonly kind: SignInKind;
}

/** A verified identity, with the sign-in its token comes from. */
export interface SignedIn extends Identity {
  readonly signIn: SignIn;
}
