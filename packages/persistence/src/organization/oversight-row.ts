import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import {
  actingFor,
  claimedPerson,
  inClaimedOrganization,
  allOf,
  inOrganization,
  ownedByActor,
} from '../walls/conditions.js';
import { belongsTo, mayChange, mayKeep, mayRead, walled } from '../walls/walls.js';

/** That a member oversees others in a role, from and until when: written and removed together with the role. */
const schema = defineEntity({
  name: 'OversightRow',
  tableName: 'oversight',
  properties: {
    organizationId: p.uuid().primary(),
    membershipId: p.uuid().primary(),
    position: p.integer().primary(),
    personId: p.uuid(),
    code: p.text(),
    from: p.datetime(),
    until: p.datetime().nullable(),
  },
  indexes: [{ name: 'oversight_of_person', properties: ['personId'] }],
  rowLevelSecurity: walled,
  policies: [
    // In whatever scope: walls elsewhere ask whether the one who acts oversees somebody.
    mayRead('the_person', ownedByActor()),
    mayRead('the_organization', inOrganization('import', 'administer')),
    mayRead('a_claimant', allOf(inClaimedOrganization, claimedPerson())),
    mayChange('a_claimant', allOf(inClaimedOrganization, claimedPerson())),
    ...mayKeep('the_organization', inOrganization('import', 'administer')),
    ...belongsTo('set_up', actingFor('set-up')),
  ],
});

export class OversightRow extends schema.class {}

schema.setClass(OversightRow);

export const oversightReferences: readonly Reference[] = [
  partOf('oversight', ['organization_id', 'membership_id'], 'membership', ['organization_id', 'id']),
  ...people('oversight', 'person_id'),
];
