import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { actingFor, allOf, ownedByActor } from '../walls/conditions.js';
import { belongsTo, walled } from '../walls/walls.js';
import { erasable } from '../walls/erasable.js';

/** What happened elsewhere, as its person brought it along: JSON, sealed. Never acted upon. */
const schema = defineEntity({
  name: 'BroughtHistoryRow',
  tableName: 'brought_history',
  properties: {
    personId: p.uuid().primary(),
    position: p.integer().primary(),
    told: p.text(),
    at: p.datetime(),
  },
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo('the_person', allOf(actingFor('self'), ownedByActor())),
    ...erasable({ removed: ['person_id'] }),
  ],
});

export class BroughtHistoryRow extends schema.class {}

schema.setClass(BroughtHistoryRow);

export const broughtHistoryReferences: readonly Reference[] = [...people('brought_history', 'person_id')];
