import { daysAfter } from '../kernel/days.js';
import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { ConnectionId, ConnectionKind, Invited } from './connection.js';

/** An invitation is open for this many days, which both are told. */
export const invitationDays = 14;

export interface SendInvitation {
  readonly id: ConnectionId;
  readonly organization: OrganizationId;
  readonly kind: ConnectionKind;
  readonly inviter: PersonId;
  readonly invitee: PersonId;
  readonly at: Date;
}

/** The invitation as both will see it. Whether it may be sent at all is matching's to say. */
export function sendInvitation({ at, ...pair }: SendInvitation): Invited {
  return { ...pair, status: 'invited', invitedAt: at, openUntil: daysAfter(at, invitationDays) };
}
