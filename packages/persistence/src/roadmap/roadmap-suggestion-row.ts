import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import { actingFor, allOf, grantedToActor, notOverseen, ownedByActor } from '../walls/conditions.js';
import { mayAdd, mayRead, mayRemove, walled } from '../walls/walls.js';

/** What waits for an owner's yes or no. Nobody suggests for what is not shown to them. The words are sealed. */
const schema = defineEntity({
  name: 'RoadmapSuggestionRow',
  tableName: 'roadmap_suggestion',
  properties: {
    personId: p.uuid().primary(),
    id: p.uuid().primary(),
    itemId: p.uuid(),
    byId: p.uuid(),
    kind: p.text(),
    words: p.text(),
    language: p.text(),
    suggestedAt: p.datetime(),
  },
  checks: [{ name: 'roadmap_suggestion_by_somebody_else', expression: 'person_id <> by_id' }],
  indexes: [
    { name: 'roadmap_suggestion_at_item', properties: ['personId', 'itemId'] },
    { name: 'roadmap_suggestion_by', properties: ['byId'] },
  ],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayRemove('the_person', ownedByActor()),
    mayRead('whoever_suggested_it', ownedByActor('by_id')),
    // Whose roadmap it is for; the words are sealed.
    mayRead('the_notifier', actingFor('notify')),
    mayRemove('whoever_suggested_it', ownedByActor('by_id')),
    mayAdd(
      'those_shown_the_item',
      allOf(
        ownedByActor('by_id'),
        grantedToActor('roadmap_suggestion', 'roadmap-item', 'held.subject_id = roadmap_suggestion.item_id'),
        notOverseen('roadmap_suggestion.person_id'),
      ),
    ),
  ],
});

export class RoadmapSuggestionRow extends schema.class {}

schema.setClass(RoadmapSuggestionRow);

export const roadmapSuggestionReferences: readonly Reference[] = [
  partOf('roadmap_suggestion', ['person_id', 'item_id'], 'roadmap_item', ['person_id', 'id']),
  ...people('roadmap_suggestion', 'by_id'),
];
