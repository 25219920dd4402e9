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
import { endsWithHome } from '../walls/guest-conditions.js';
import { erasable } from '../walls/erasable.js';
import { belongsTo, mayAdd, mayChange, mayKeep, mayLock, mayRead, walled } from '../walls/walls.js';

/** That a person belongs to an organization, from a day, perhaps until a day. */
const schema = defineEntity({
  name: 'MembershipRow',
  tableName: 'membership',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    personId: p.uuid(),
    from: p.datetime(),
    until: p.datetime().nullable(),
    takenAt: p.datetime().nullable(),
    suspendedAt: p.datetime().nullable(),
    guestOf: p.uuid().nullable(),
    agreementId: p.uuid().nullable(),
    version: p.integer(),
  },
  checks: [
    { name: 'membership_dates', expression: '"until" is null or "from" <= "until"' },
    {
      name: 'membership_guest',
      expression: '(guest_of is null) = (agreement_id is null) and guest_of <> organization_id',
    },
  ],
  indexes: [
    { name: 'membership_of_person', properties: ['personId'] },
    { name: 'membership_by_agreement', properties: ['agreementId'] },
  ],
  uniques: [{ name: 'membership_one_each', properties: ['organizationId', 'personId'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', allOf(actingFor('self'), ownedByActor())),
    mayRead('its_people', inOrganization('support', 'match', 'administer', 'import', 'index')),
    mayRead('a_claimant', allOf(inClaimedOrganization, claimedPerson())),
    mayAdd('a_claimant', allOf(inClaimedOrganization, claimedPerson())),
    ...mayKeep('import', inOrganization('import')),
    ...mayKeep('administrators', inOrganization('administer')),
    ...belongsTo('set_up', actingFor('set-up')),
    // Who is a guest is said by the person; the guards ask what it rests on.
    mayAdd('a_guest', allOf(actingFor('self'), ownedByActor(), 'guest_of is not null')),
    mayChange('a_guest', allOf(actingFor('self'), ownedByActor(), 'guest_of is not null')),
    mayRead('what_ends_with_it', endsWithHome('guest_of')),
    mayChange('what_ends_with_it', endsWithHome('guest_of')),
    mayLock('whoever_decides_by_it', anyOf(ownedByActor(), inOrganization('support', 'match'))),
    mayChange('a_claimant', allOf(inClaimedOrganization, claimedPerson())),
    ...erasable({ removed: ['person_id'] }),
  ],
});

export class MembershipRow extends schema.class {}

schema.setClass(MembershipRow);

export const membershipReferences: readonly Reference[] = [
  partOf('membership', ['organization_id'], 'organization', ['organization_id']),
  ...people('membership', 'person_id'),
];
