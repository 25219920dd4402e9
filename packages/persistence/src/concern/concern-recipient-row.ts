import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { actingFor, inOrganization } from '../walls/conditions.js';
import { belongsTo, mayKeep, mayRead, walled } from '../walls/walls.js';

/** Somebody an organization named, to whom concerns can be told. */
const schema = defineEntity({
  name: 'ConcernRecipientRow',
  tableName: 'concern_recipient',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    membershipId: p.uuid().nullable(),
    name: p.text(),
    reach: p.text(),
  },
  rowLevelSecurity: walled,
  policies: [
    mayRead('its_people', inOrganization('support', 'match', 'administer', 'import')),
    ...mayKeep('administrators', inOrganization('administer')),
    ...belongsTo('set_up', actingFor('set-up')),
  ],
});

export class ConcernRecipientRow extends schema.class {}

schema.setClass(ConcernRecipientRow);

export const concernRecipientReferences: readonly Reference[] = [
  partOf('concern_recipient', ['organization_id'], 'organization', ['organization_id']),
  partOf('concern_recipient', ['organization_id', 'membership_id'], 'membership', ['organization_id', 'id']),
];
