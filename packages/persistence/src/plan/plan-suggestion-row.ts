import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import { actingFor, allOf, anyOf, erasing, grantedToActor, notOverseen, ownedByActor } from '../walls/conditions.js';
import { mayAdd, mayChange, mayRead, mayRemove, walled } from '../walls/walls.js';

const open = 'decided_as is null';

/**
 * Words somebody suggests for a section of another’s plan. Sealed for both: they open while both are there. A trigger
 * refuses every change but the decision, once.
 */
const schema = defineEntity({
  name: 'PlanSuggestionRow',
  tableName: 'plan_suggestion',
  properties: {
    personId: p.uuid().primary(),
    id: p.uuid().primary(),
    planId: p.uuid(),
    sectionId: p.uuid(),
    connectionId: p.uuid(),
    byId: p.uuid(),
    words: p.text(),
    language: p.text(),
    suggestedAt: p.datetime(),
    decidedAs: p.text().nullable(),
    decidedAt: p.datetime().nullable(),
  },
  checks: [
    {
      name: 'plan_suggestion_decided',
      expression:
        "(decided_as is null) = (decided_at is null) and (decided_as is null or decided_as in ('accepted', 'declined', 'withdrawn'))",
    },
    { name: 'plan_suggestion_somebody_else', expression: 'person_id <> by_id' },
  ],
  indexes: [
    { name: 'plan_suggestion_for_plan', properties: ['personId', 'planId'] },
    { name: 'plan_suggestion_by', properties: ['byId'] },
  ],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayRead('whoever_made_it', ownedByActor('by_id')),
    // Whose plan it is for; the words are sealed.
    mayRead('the_notifier', actingFor('notify')),
    mayAdd(
      'whoever_may_suggest',
      allOf(
        ownedByActor('by_id'),
        open,
        grantedToActor(
          'plan_suggestion',
          'plan-section',
          'held.plan_id = plan_suggestion.plan_id and held.subject_id = plan_suggestion.section_id and held.connection_id = plan_suggestion.connection_id and held.may_suggest',
        ),
        notOverseen('plan_suggestion.person_id'),
      ),
    ),
    mayChange(
      'the_person',
      allOf(ownedByActor(), open),
      allOf(ownedByActor(), "decided_as in ('accepted', 'declined')"),
    ),
    mayChange(
      'whoever_made_it',
      allOf(ownedByActor('by_id'), open),
      allOf(ownedByActor('by_id'), "decided_as = 'withdrawn'"),
    ),
    // Both read what is theirs whatever they came for: an erasure needs no reading of its own.
    mayRemove('erasure', anyOf(erasing(), erasing('by_id'))),
  ],
});

export class PlanSuggestionRow extends schema.class {}

schema.setClass(PlanSuggestionRow);

export const planSuggestionReferences: readonly Reference[] = [
  ...people('plan_suggestion', 'person_id', 'by_id'),
  partOf('plan_suggestion', ['person_id', 'plan_id'], 'plan', ['person_id', 'id']),
];
