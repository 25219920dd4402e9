import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import {
  actingFor,
  allOf,
  anyOf,
  claimedPerson,
  inClaimedOrganization,
  inOrganization,
  ownedByActor,
} from '../walls/conditions.js';
import { belongsTo, mayChange, mayRead, walled } from '../walls/walls.js';
import { actsAsGuest, listedFromHome } from '../walls/guest-conditions.js';
import { actor } from '../walls/context-expressions.js';

/** The narrow row others may read of a person in one organization. Name and facets are sealed. */
const schema = defineEntity({
  name: 'PresenceRow',
  tableName: 'presence',
  properties: {
    organizationId: p.uuid().primary(),
    personId: p.uuid().primary(),
    membershipId: p.uuid(),
    until: p.datetime().nullable(),
    name: p.text(),
    seen: p.boolean(),
    mutual: p.boolean(),
    paused: p.boolean(),
    pausedUntil: p.datetime().nullable(),
    since: p.datetime(),
    ageGroup: p.text(),
    offers: p.json<readonly object[]>(),
    facets: p.text(),
  },
  checks: [{ name: 'presence_age_group', expression: "age_group in ('adult', 'minor', 'unknown')" }],
  indexes: [
    { name: 'presence_of_member', properties: ['organizationId', 'membershipId'] },
    { name: 'presence_of_person', properties: ['personId'] },
  ],
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo('the_person', ownedByActor()),
    // Members chose to be seen by members: a guest sees whom they are connected with.
    mayRead('matching', allOf(inOrganization('match', 'index'), `not ${actsAsGuest}`)),
    mayRead('members_while_seen', allOf(inOrganization('support'), 'seen', `not ${actsAsGuest}`)),
    mayRead(
      'those_connected',
      allOf(
        inOrganization('support'),
        `exists (select 1 from connection as ours where ours.organization_id = presence.organization_id and ` +
          `${actor} in (ours.inviter_id, ours.invitee_id) and presence.person_id in (ours.inviter_id, ours.invitee_id))`,
      ),
    ),
    // For names in the list of members, and for what a role lets someone offer.
    mayRead('administrators', inOrganization('administer')),
    mayChange('administrators', inOrganization('administer')),
    mayRead('what_ends_with_it', listedFromHome),
    mayChange('what_ends_with_it', listedFromHome),
    ...belongsTo('import', anyOf(inOrganization('import'), actingFor('set-up'))),
    ...belongsTo('a_claimant', allOf(inClaimedOrganization, claimedPerson())),
  ],
});

export class PresenceRow extends schema.class {}

schema.setClass(PresenceRow);

export const presenceReferences: readonly Reference[] = [
  partOf('presence', ['organization_id', 'membership_id'], 'membership', ['organization_id', 'id']),
  ...people('presence', 'person_id'),
];
