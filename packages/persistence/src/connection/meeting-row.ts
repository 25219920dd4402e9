import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import { belongsTo, walled } from '../walls/walls.js';
import { actor } from '../walls/context-expressions.js';

/** A first meeting the two proposed or agreed to. The place is sealed. */
const schema = defineEntity({
  name: 'MeetingRow',
  tableName: 'meeting',
  properties: {
    organizationId: p.uuid().primary(),
    connectionId: p.uuid().primary(),
    proposedBy: p.uuid(),
    startsAt: p.datetime(),
    timeZone: p.text(),
    mode: p.text(),
    place: p.text().nullable(),
    words: p.text(),
    agreedAt: p.datetime().nullable(),
  },
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo(
      'the_two',
      `exists (select 1 from connection as ours where ours.organization_id = meeting.organization_id and ours.id = meeting.connection_id and ${actor} in (ours.inviter_id, ours.invitee_id))`,
    ),
  ],
});

export class MeetingRow extends schema.class {}

schema.setClass(MeetingRow);

export const meetingReferences: readonly Reference[] = [
  partOf('meeting', ['organization_id', 'connection_id'], 'connection', ['organization_id', 'id']),
  ...people('meeting', 'proposed_by'),
];
