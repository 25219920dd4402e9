import type { OrganizationId } from '../organization/organization-id.js';
import type { PersonId } from '../person/person-id.js';
import type { Accepted, Connection, ConnectionId, ConnectionKind } from './connection.js';

export interface BothSaidYes {
  readonly id: ConnectionId;
  readonly organization: OrganizationId;
  readonly kind: ConnectionKind;
  readonly asker: PersonId;
  readonly answerer: PersonId;
  readonly askedAt: Date;
  readonly openUntil: Date;
  readonly saidYesTo: NonNullable<Connection['saidYesTo']>;
  readonly at: Date;
}

/** Asking was the first yes and answering is the second: the two are connected, and both are told what they share. */
export function bothSaidYes({
  id,
  organization,
  kind,
  asker,
  answerer,
  askedAt,
  openUntil,
  saidYesTo,
  at,
}: BothSaidYes): Accepted {
  return {
    id,
    organization,
    kind,
    inviter: asker,
    invitee: answerer,
    invitedAt: askedAt,
    openUntil,
    saidYesTo,
    status: 'accepted',
    acceptedAt: at,
  };
}
