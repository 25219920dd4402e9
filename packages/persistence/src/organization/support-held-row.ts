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
import { actor } from '../walls/context-expressions.js';
import { belongsTo, mayChange, mayKeep, mayRead, walled } from '../walls/walls.js';

/** That a member supports others in a role, from and until when: written and removed together with the role. */
const schema = defineEntity({
  name: 'SupportHeldRow',
  tableName: 'support_held',
  properties: {
    organizationId: p.uuid().primary(),
    membershipId: p.uuid().primary(),
    position: p.integer().primary(),
    personId: p.uuid(),
    from: p.datetime(),
    until: p.datetime().nullable(),
  },
  indexes: [{ name: 'support_held_by_person', properties: ['personId'] }],
  rowLevelSecurity: walled,
  policies: [
    // In whatever scope: it closes things to those who oversee them, who know whom they oversee.
    mayRead(
      'the_person_and_their_overseers',
      anyOf(
        ownedByActor(),
        'exists (select 1 from oversight as held where held.organization_id = support_held.organization_id ' +
          `and held.person_id = ${actor} and held."from" <= now() and (held.until is null or held.until > now()))`,
      ),
    ),
    mayRead('the_organization', inOrganization('import', 'administer')),
    mayRead('a_claimant', allOf(inClaimedOrganization, claimedPerson())),
    mayChange('a_claimant', allOf(inClaimedOrganization, claimedPerson())),
    ...mayKeep('the_organization', inOrganization('import', 'administer')),
    ...belongsTo('set_up', actingFor('set-up')),
  ],
});

export class SupportHeldRow extends schema.class {}

schema.setClass(SupportHeldRow);

export const supportHeldReferences: readonly Reference[] = [
  partOf('support_held', ['organization_id', 'membership_id'], 'membership', ['organization_id', 'id']),
  ...people('support_held', 'person_id'),
];
