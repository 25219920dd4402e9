import type { PersonId } from '../person/person-id.js';
import type { Closed } from './connection.js';
import type { Meeting } from './meeting.js';

/** Everything that can happen to a connection once there is one. */
export type ConnectionEvent =
  InvitationAccepted | InvitationClosed | MeetingProposed | MeetingAgreed | PeopleMet | GoingOnSaid | ConnectionEnded;

export interface InvitationAccepted {
  readonly kind: 'InvitationAccepted';
  /** A first meeting proposed with the acceptance. */
  readonly meeting?: Meeting;
  readonly at: Date;
}

export interface InvitationClosed {
  readonly kind: 'InvitationClosed';
  readonly how: Closed['how'];
  readonly at: Date;
}

export interface MeetingProposed {
  readonly kind: 'MeetingProposed';
  readonly meeting: Meeting;
  readonly at: Date;
}

export interface MeetingAgreed {
  readonly kind: 'MeetingAgreed';
  readonly at: Date;
}

export interface PeopleMet {
  readonly kind: 'PeopleMet';
  readonly at: Date;
}

/** One of the two would like to go on. */
export interface GoingOnSaid {
  readonly kind: 'GoingOnSaid';
  readonly by: PersonId;
  readonly at: Date;
}

export interface ConnectionEnded {
  readonly kind: 'ConnectionEnded';
  readonly at: Date;
}
