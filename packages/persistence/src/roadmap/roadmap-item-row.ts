import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { allOf, grantedToActor, notOverseen, ownedByActor } from '../walls/conditions.js';
import { erasable } from '../walls/erasable.js';
import { belongsTo, mayRead, walled } from '../walls/walls.js';

/** One thing on a roadmap. Its words and its measure are sealed. */
const schema = defineEntity({
  name: 'RoadmapItemRow',
  tableName: 'roadmap_item',
  properties: {
    personId: p.uuid().primary(),
    id: p.uuid().primary(),
    kind: p.text(),
    words: p.text(),
    language: p.text(),
    status: p.text().nullable(),
    towards: p.uuid().nullable(),
    area: p.text().nullable(),
    wellness: p.text().nullable(),
    fromDay: p.datetime().nullable(),
    byDay: p.datetime().nullable(),
    measure: p.text().nullable(),
    suggestedBy: p.uuid().nullable(),
    writtenAt: p.datetime(),
    changedAt: p.datetime(),
    version: p.integer(),
  },
  checks: [
    {
      name: 'roadmap_item_status',
      expression:
        "case when kind in ('dream', 'hope', 'goal', 'step') then coalesce(status in ('idea', 'active', 'paused', 'reached', 'let-go'), false) " +
        'else status is null end',
    },
    { name: 'roadmap_item_days', expression: 'from_day is null or by_day is null or by_day >= from_day' },
  ],
  indexes: [{ name: 'roadmap_item_by_id', properties: ['id'] }],
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo('the_person', ownedByActor()),
    mayRead(
      'those_shown_it',
      allOf(
        grantedToActor('roadmap_item', 'roadmap-item', 'held.subject_id = roadmap_item.id'),
        notOverseen('roadmap_item.person_id'),
      ),
    ),
    ...erasable({ removed: ['person_id'], unnamed: ['suggested_by'] }),
  ],
});

export class RoadmapItemRow extends schema.class {}

schema.setClass(RoadmapItemRow);

export const roadmapItemReferences: readonly Reference[] = [...people('roadmap_item', 'person_id', 'suggested_by')];
