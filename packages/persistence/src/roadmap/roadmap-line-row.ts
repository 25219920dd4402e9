import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { ownedByActor } from '../walls/conditions.js';
import { mayAdd, mayRead, walled } from '../walls/walls.js';

/** What an item said after one change. Added to and never changed; it goes when the whole item goes. The words are sealed. */
const schema = defineEntity({
  name: 'RoadmapLineRow',
  tableName: 'roadmap_line',
  properties: {
    personId: p.uuid().primary(),
    itemId: p.uuid().primary(),
    version: p.integer().primary(),
    at: p.datetime(),
    words: p.text(),
    language: p.text(),
    status: p.text().nullable(),
  },
  rowLevelSecurity: walled,
  policies: [mayRead('the_person', ownedByActor()), mayAdd('the_person', ownedByActor())],
});

export class RoadmapLineRow extends schema.class {}

schema.setClass(RoadmapLineRow);

export const roadmapLineReferences: readonly Reference[] = [
  partOf('roadmap_line', ['person_id', 'item_id'], 'roadmap_item', ['person_id', 'id']),
];
