import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import { actorsConnection, allOf, ownedByActor } from '../walls/conditions.js';
import { mayAdd, mayRead, mayRemove, walled } from '../walls/walls.js';

const theTwo = actorsConnection('trust_act');

/** What one of the two did, for both to read: which act, of which level, when. No words, and nothing added up. */
const schema = defineEntity({
  name: 'TrustActRow',
  tableName: 'trust_act',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    connectionId: p.uuid(),
    byId: p.uuid(),
    kind: p.text(),
    level: p.text().nullable(),
    at: p.datetime(),
  },
  indexes: [{ name: 'trust_act_of_connection', properties: ['organizationId', 'connectionId', 'at'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_two', theTwo),
    mayAdd('whoever_did_it', allOf(ownedByActor('by_id'), theTwo)),
    mayRemove('whoever_did_it', allOf(ownedByActor('by_id'), theTwo)),
  ],
});

export class TrustActRow extends schema.class {}

schema.setClass(TrustActRow);

export const trustActReferences: readonly Reference[] = [
  partOf('trust_act', ['organization_id', 'connection_id'], 'connection', ['organization_id', 'id']),
  ...people('trust_act', 'by_id'),
];
