import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import {
  actingFor,
  actorBelongs,
  allOf,
  anyOf,
  byActor,
  inClaimedOrganization,
  inOrganization,
} from '../walls/conditions.js';
import { namedInEvent, nobodyInEvent } from '../walls/erasable.js';
import { mayAdd, mayChange, mayRead, walled } from '../walls/walls.js';

/** What happened to something an organization owns: ids and codes, never words. Written once. */
const schema = defineEntity({
  name: 'OrganizationEventRow',
  tableName: 'organization_event',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    aggregate: p.text(),
    aggregateId: p.text(),
    version: p.integer(),
    kind: p.text(),
    schema: p.integer(),
    at: p.datetime(),
    actor: p.uuid().nullable(),
    codes: p.json<object>(),
    request: p.uuid().nullable(),
  },
  indexes: [
    { name: 'organization_event_in_order', properties: ['organizationId', 'aggregate', 'aggregateId', 'version'] },
  ],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_dispatcher', actingFor('dispatch')),
    mayRead('the_notifier', actingFor('notify')),
    mayRead('the_auditor', actingFor('audit')),
    mayAdd(
      'its_people',
      allOf(
        anyOf(inOrganization('support', 'match', 'administer', 'import'), actorBelongs('organization_event')),
        byActor,
      ),
    ),
    mayAdd('a_claimant', inClaimedOrganization),
    mayAdd('set_up', actingFor('set-up')),
    mayRead('erasure', anyOf(namedInEvent, nobodyInEvent)),
    mayChange('erasure', namedInEvent, nobodyInEvent),
  ],
});

export class OrganizationEventRow extends schema.class {}

schema.setClass(OrganizationEventRow);

export const organizationEventReferences: readonly Reference[] = [
  partOf('organization_event', ['organization_id'], 'organization', ['organization_id']),
];
