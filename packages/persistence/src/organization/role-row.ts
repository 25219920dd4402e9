import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { actingFor, allOf, anyOf, type Condition, inClaimedOrganization, inOrganization } from '../walls/conditions.js';
import { actor } from '../walls/context-expressions.js';
import { belongsTo, mayAdd, mayChange, mayKeep, mayRead, mayRemove, walled } from '../walls/walls.js';

/** The member is the person who acts. */
const isOwn: Condition =
  'exists (select 1 from membership as own where own.organization_id = role.organization_id ' +
  `and own.id = role.membership_id and own.person_id = ${actor})`;

/** A role a member holds. */
const schema = defineEntity({
  name: 'RoleRow',
  tableName: 'role',
  properties: {
    organizationId: p.uuid().primary(),
    membershipId: p.uuid().primary(),
    position: p.integer().primary(),
    code: p.text(),
    engagement: p.text(),
    places: p.integer(),
    from: p.datetime(),
    until: p.datetime().nullable(),
  },
  checks: [{ name: 'role_places', expression: 'places >= 0' }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', isOwn),
    mayRead('its_people', inOrganization('support', 'match', 'administer', 'import', 'index')),
    mayRead('a_claimant', inClaimedOrganization),
    ...mayKeep('import', inOrganization('import')),
    // An administrator gives others roles; one of their own can only end.
    mayAdd('administrators', allOf(inOrganization('administer'), `not ${isOwn}`)),
    mayChange(
      'administrators',
      inOrganization('administer'),
      allOf(inOrganization('administer'), anyOf(`"until" is not null`, `not ${isOwn}`)),
    ),
    mayRemove('administrators', inOrganization('administer')),
    ...belongsTo('set_up', actingFor('set-up')),
  ],
});

export class RoleRow extends schema.class {}

schema.setClass(RoleRow);

export const roleReferences: readonly Reference[] = [
  partOf('role', ['organization_id', 'membership_id'], 'membership', ['organization_id', 'id']),
];
