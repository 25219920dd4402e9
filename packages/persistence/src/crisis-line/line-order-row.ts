import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { actingFor, allOf, ownedByActor } from '../walls/conditions.js';
import { erasable } from '../walls/erasable.js';
import { openedToWhoeverPresents } from '../walls/link-conditions.js';
import { belongsTo, mayRead, walled } from '../walls/walls.js';

/** Which crisis lines somebody would like to see first: codes as JSON, sealed, for they tell who somebody is. */
const schema = defineEntity({
  name: 'LineOrderRow',
  tableName: 'line_order',
  properties: {
    personId: p.uuid().primary(),
    lines: p.text(),
    at: p.datetime(),
  },
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo('the_person', allOf(actingFor('self'), ownedByActor())),
    mayRead('whoever_presents_a_link', openedToWhoeverPresents('line_order', 'null')),
    ...erasable({ removed: ['person_id'] }),
  ],
});

export class LineOrderRow extends schema.class {}

schema.setClass(LineOrderRow);

export const lineOrderReferences: readonly Reference[] = [...people('line_order', 'person_id')];
