import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { actingFor, ownIdentity } from '../walls/conditions.js';
import { erasable } from '../walls/erasable.js';
import { mayAdd, mayRead, walled } from '../walls/walls.js';

/** Which verified identity leads to which person. */
const schema = defineEntity({
  name: 'IdentityRow',
  tableName: 'identity',
  properties: {
    issuer: p.text().primary(),
    subject: p.text().primary(),
    personId: p.uuid(),
    recognisedAt: p.datetime(),
  },
  indexes: [{ name: 'identity_of_person', properties: ['personId'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('that_very_identity', ownIdentity),
    mayRead('set_up', actingFor('set-up')),
    mayAdd('that_very_identity', ownIdentity),
    mayAdd('set_up', actingFor('set-up')),
    ...erasable({ removed: ['person_id'] }),
  ],
});

export class IdentityRow extends schema.class {}

schema.setClass(IdentityRow);

export const identityReferences: readonly Reference[] = [...people('identity', 'person_id')];
