import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { ownedByActor } from '../walls/conditions.js';
import { belongsTo, walled } from '../walls/walls.js';

/** What somebody is writing: for an item, for something new of a kind, or a setback. The words are sealed. */
const schema = defineEntity({
  name: 'RoadmapDraftRow',
  tableName: 'roadmap_draft',
  properties: {
    personId: p.uuid().primary(),
    place: p.text().primary(),
    words: p.text(),
    language: p.text(),
    version: p.integer(),
    savedAt: p.datetime(),
  },
  rowLevelSecurity: walled,
  policies: [...belongsTo('the_person', ownedByActor())],
});

export class RoadmapDraftRow extends schema.class {}

schema.setClass(RoadmapDraftRow);

export const roadmapDraftReferences: readonly Reference[] = [...people('roadmap_draft', 'person_id')];
