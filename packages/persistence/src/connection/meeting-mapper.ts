import {
  type Connection,
  type ContactMode,
  isLive,
  type Meeting,
  type NeutralWord,
  type PersonId,
} from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { optional } from '../schema/optional.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import type { MeetingRow } from './meeting-row.js';

const placeOf = (owner: string, proposer: string, row: string): SealedPlace => ({
  owner,
  also: [proposer],
  table: 'meeting',
  column: 'place',
  row,
});

export function toMeeting(sealer: Sealer, row: Columns<MeetingRow>): Meeting {
  return {
    proposedBy: row.proposedBy as PersonId,
    startsAt: row.startsAt,
    timeZone: row.timeZone,
    mode: row.mode as ContactMode,
    ...optional(
      'place',
      row.place && sealer.open(row.place, placeOf(row.organizationId, row.proposedBy, row.connectionId)),
    ),
    words: row.words as NeutralWord,
    ...optional('agreedAt', row.agreedAt),
  };
}

/** None or one. */
export function toMeetingColumns(sealer: Sealer, connection: Connection): Columns<MeetingRow>[] {
  if (!isLive(connection) || !connection.meeting) return [];
  const { id, organization, meeting } = connection;
  const { proposedBy, startsAt, timeZone, mode, place, words, agreedAt } = meeting;
  return [
    {
      organizationId: organization,
      connectionId: id,
      proposedBy,
      startsAt,
      timeZone,
      mode,
      place: place === undefined ? null : sealer.seal(place, placeOf(organization, proposedBy, id)),
      words,
      agreedAt: agreedAt ?? null,
    },
  ];
}
