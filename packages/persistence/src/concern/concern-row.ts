import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { allOf, inOrganization, notOverseen, ownedByActor } from '../walls/conditions.js';
import { actor } from '../walls/context-expressions.js';
import { mayAdd, mayChange, mayRead, mayRemove, walled } from '../walls/walls.js';

/** The one recipient inside whom the reporter picked: never whom it is about, and never whoever oversees the reporter. */
const picked = allOf(
  inOrganization('support'),
  'exists (select 1 from membership as own where own.organization_id = concern.organization_id ' +
    `and own.id = concern.recipient_membership_id and own.person_id = ${actor})`,
  'about_id is distinct from recipient_membership_id',
  notOverseen('concern.person_id'),
);

/** A concern. Its words, and those it was closed with, are sealed. */
const schema = defineEntity({
  name: 'ConcernRow',
  tableName: 'concern',
  properties: {
    personId: p.uuid().primary(),
    id: p.uuid().primary(),
    organizationId: p.uuid(),
    aboutId: p.uuid().nullable(),
    recipientId: p.uuid(),
    recipientMembershipId: p.uuid().nullable(),
    recipientName: p.text(),
    recipientReach: p.text(),
    words: p.text(),
    state: p.text(),
    closing: p.text().nullable(),
    at: p.datetime(),
    lookedAtAt: p.datetime().nullable(),
    closedAt: p.datetime().nullable(),
  },
  checks: [
    { name: 'concern_never_to_its_subject', expression: 'about_id is null or about_id <> recipient_membership_id' },
    {
      name: 'concern_state',
      expression:
        "case state when 'prepared' then recipient_membership_id is null when 'received' then looked_at_at is null " +
        "when 'looked-at' then looked_at_at is not null and closed_at is null " +
        "when 'closed' then closed_at is not null and closing is not null else false end",
    },
  ],
  indexes: [{ name: 'concern_told_to', properties: ['organizationId', 'recipientMembershipId'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_reporter', ownedByActor()),
    mayRead('the_recipient', picked),
    mayAdd('the_reporter', ownedByActor()),
    mayChange('the_recipient', picked),
    mayRemove('the_reporter', ownedByActor()),
  ],
});

export class ConcernRow extends schema.class {}

schema.setClass(ConcernRow);

export const concernReferences: readonly Reference[] = [...people('concern', 'person_id')];
