import type { DimensionId } from '../dimension/dimension-id.js';
import type { Value } from '../dimension/value.js';
import type { Brand } from '../kernel/brand.js';
import { type MalformedId, parseId } from '../kernel/id.js';
import type { Result } from '../kernel/result.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Meeting } from './meeting.js';

export type ConnectionId = Brand<string, 'ConnectionId'>;

export function parseConnectionId(input: string): Result<ConnectionId, MalformedId> {
  return parseId('ConnectionId', input);
}

/** `support`: the invited one supports in a role. `mutual`: either gives and either receives. */
export const connectionKinds = ['support', 'mutual'] as const;

export type ConnectionKind = (typeof connectionKinds)[number];

/** Two people, from an invitation to its end. A field exists exactly where it can have a value. */
export type Connection = Invited | Closed | Accepted | Met | Active | Ended;

interface Pair {
  readonly id: ConnectionId;
  readonly organization: OrganizationId;
  readonly kind: ConnectionKind;
  /** Who asked. In `support`, the person looking for it. */
  readonly inviter: PersonId;
  /** Who was asked. In `support`, the one who offers it. */
  readonly invitee: PersonId;
  readonly invitedAt: Date;
  /** The invitation is open until this instant, which both were told. */
  readonly openUntil: Date;
  /** Set when both said yes to an ask: the one thing that was revealed to both by it. */
  readonly saidYesTo?: { readonly dimension: DimensionId; readonly value: Value };
}

export interface Invited extends Pair {
  readonly status: 'invited';
}

/** Came to nothing. To the inviter every way reads the same. */
export interface Closed extends Pair {
  readonly status: 'closed';
  readonly how: 'declined' | 'withdrawn' | 'blocked';
  readonly closedAt: Date;
}

interface Joined extends Pair {
  readonly acceptedAt: Date;
  readonly meeting?: Meeting;
}

export interface Accepted extends Joined {
  readonly status: 'accepted';
}

export interface Met extends Joined {
  readonly status: 'met';
  readonly metAt: Date;
  /** Who said, after meeting, that they would like to go on. Both: active. */
  readonly goingOn: readonly PersonId[];
}

export interface Active extends Joined {
  readonly status: 'active';
  readonly activeSince: Date;
}

/** Either may end it, at any time, without a reason. Nothing is held against anyone. */
export interface Ended extends Pair {
  readonly status: 'ended';
  readonly endedAt: Date;
}

/** Two people who said yes to each other and have not ended it. */
export function isLive(connection: Connection): connection is Accepted | Met | Active {
  return connection.status === 'accepted' || connection.status === 'met' || connection.status === 'active';
}

/** An invitation that nobody answered in time is over, without anyone having to do anything. */
export function isOpen(connection: Connection, at: Date): connection is Invited {
  return connection.status === 'invited' && at < connection.openUntil;
}

/** The other one of the two, seen from one of them. */
export function otherOf({ inviter, invitee }: Pick<Connection, 'inviter' | 'invitee'>, person: PersonId): PersonId {
  return person === inviter ? invitee : inviter;
}

export function takesPart({ inviter, invitee }: Pick<Connection, 'inviter' | 'invitee'>, person: PersonId): boolean {
  return person === inviter || person === invitee;
}
