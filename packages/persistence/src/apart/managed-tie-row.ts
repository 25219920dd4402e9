import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import { actingFor, allOf, ownedByActor } from '../walls/conditions.js';
import { actor, organization } from '../walls/context-expressions.js';
import { mayAdd, mayChange, mayRead, mayRemove, walled } from '../walls/walls.js';

/** That someone manages a tie, or more than one. Who supervises learns this much, and the row holds no more: not with whom, nor what. */
const schema = defineEntity({
  name: 'ManagedTieRow',
  tableName: 'managed_tie',
  properties: {
    organizationId: p.uuid().primary(),
    personId: p.uuid().primary(),
    since: p.datetime(),
  },
  rowLevelSecurity: walled,
  policies: [
    mayRead(
      'whoever_supervises',
      allOf(
        `organization_id = ${organization}`,
        actingFor('support'),
        'exists (select 1 from oversight as held where held.organization_id = managed_tie.organization_id ' +
          `and held.person_id = ${actor} and held.code = 'supervisor' ` +
          'and held."from" <= now() and (held.until is null or held.until > now()))',
      ),
    ),
    mayRead('the_person', ownedByActor()),
    mayAdd('the_person', ownedByActor()),
    mayChange('the_person', ownedByActor()),
    mayRemove('the_person', ownedByActor()),
  ],
});

export class ManagedTieRow extends schema.class {}

schema.setClass(ManagedTieRow);

export const managedTieReferences: readonly Reference[] = [
  partOf('managed_tie', ['organization_id'], 'organization', ['organization_id']),
  ...people('managed_tie', 'person_id'),
];
