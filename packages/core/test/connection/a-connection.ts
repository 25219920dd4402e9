import type {
  Accepted,
  Active,
  Closed,
  Connection,
  ConnectionId,
  Ended,
  Invited,
  Met,
} from '../../src/connection/connection.js';
import type { Meeting } from '../../src/connection/meeting.js';
import { corinna, daysAfter, harbor, melodie, someTime } from '../../src/testing/specimens.js';

export const invited: Invited = {
  id: '01960000-0000-7000-8000-0000000000f1' as ConnectionId,
  organization: harbor.id,
  kind: 'support',
  inviter: melodie,
  invitee: corinna,
  invitedAt: daysAfter(someTime, -1),
  openUntil: daysAfter(someTime, 13),
  status: 'invited',
};

export const meeting: Meeting = {
  proposedBy: corinna,
  startsAt: daysAfter(someTime, 3),
  timeZone: 'America/Chicago',
  mode: 'walk',
  words: 'coffee',
};

export const accepted: Accepted = { ...invited, status: 'accepted', acceptedAt: someTime };
export const met: Met = { ...invited, status: 'met', acceptedAt: someTime, metAt: someTime, goingOn: [] };
export const active: Active = { ...invited, status: 'active', acceptedAt: someTime, activeSince: someTime };
export const closed: Closed = { ...invited, status: 'closed', how: 'declined', closedAt: someTime };
export const ended: Ended = { ...invited, status: 'ended', endedAt: someTime };

/** One of each. */

const always = ['id', 'organization', 'kind', 'inviter', 'invitee', 'invitedAt', 'openUntil', 'status'];
const own: { readonly [Status in Connection['status']]: readonly string[] } = {
  invited: [],
  closed: ['how', 'closedAt'],
  accepted: ['acceptedAt'],
  met: ['acceptedAt', 'metAt', 'goingOn'],
  active: ['acceptedAt', 'activeSince'],
  ended: ['endedAt'],
};

/** Whether a connection has exactly the fields of its state: the types say so, and running code is asked as well. */
export function isLegal(connection: Connection): boolean {
  const required = [...always, ...own[connection.status]];
  const allowed = [...required, 'saidYesTo', ...('acceptedAt' in connection ? ['meeting'] : [])];
  const fields = Object.entries(connection)
    .filter(([, value]) => value !== undefined)
    .map(([field]) => field);
  const goingOn = connection.status === 'met' ? connection.goingOn : [];
  return (
    required.every((field) => fields.includes(field)) &&
    fields.every((field) => allowed.includes(field)) &&
    goingOn.length < 2 &&
    connection.inviter !== connection.invitee
  );
}
