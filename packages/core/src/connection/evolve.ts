import { unreachable } from '../kernel/unreachable.js';
import { type Connection, isLive } from './connection.js';
import type { ConnectionEvent } from './events.js';

/** The connection as it stands after `event`. Total: an event that finds nothing to happen to changes nothing. */
export function evolve(connection: Connection, event: ConnectionEvent): Connection {
  switch (event.kind) {
    case 'InvitationAccepted':
      return connection.status === 'invited'
        ? { ...connection, status: 'accepted', acceptedAt: event.at, ...(event.meeting && { meeting: event.meeting }) }
        : connection;

    case 'InvitationClosed':
      return connection.status === 'invited'
        ? { ...connection, status: 'closed', how: event.how, closedAt: event.at }
        : connection;

    case 'MeetingProposed':
      return isLive(connection) ? { ...connection, meeting: event.meeting } : connection;

    case 'MeetingAgreed':
      return isLive(connection) && connection.meeting
        ? { ...connection, meeting: { ...connection.meeting, agreedAt: event.at } }
        : connection;

    case 'PeopleMet':
      return connection.status === 'accepted'
        ? { ...connection, status: 'met', metAt: event.at, goingOn: [] }
        : connection;

    case 'GoingOnSaid': {
      if (connection.status !== 'met' || connection.goingOn.includes(event.by)) return connection;
      if (connection.goingOn.length === 0) return { ...connection, goingOn: [event.by] };
      const { acceptedAt, meeting } = connection;
      return {
        ...pairOf(connection),
        status: 'active',
        acceptedAt,
        ...(meeting && { meeting }),
        activeSince: event.at,
      };
    }

    case 'ConnectionEnded':
      return isLive(connection) ? { ...pairOf(connection), status: 'ended', endedAt: event.at } : connection;

    default:
      return unreachable(event);
  }
}

/** What stays the same from the invitation to the end. */
function pairOf({ id, organization, kind, inviter, invitee, invitedAt, openUntil, saidYesTo }: Connection) {
  return { id, organization, kind, inviter, invitee, invitedAt, openUntil, ...(saidYesTo && { saidYesTo }) };
}
