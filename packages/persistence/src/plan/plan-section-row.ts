import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { allOf, grantedToActor, notOverseen, ownedByActor } from '../walls/conditions.js';
import { calledInCrisis } from '../walls/crisis-conditions.js';
import { openedToWhoeverPresents } from '../walls/link-conditions.js';
import { belongsTo, mayRead, walled } from '../walls/walls.js';

/** A section of a plan. Says nothing about who may see it. The title is sealed. */
const schema = defineEntity({
  name: 'PlanSectionRow',
  tableName: 'plan_section',
  properties: {
    personId: p.uuid().primary(),
    id: p.uuid().primary(),
    planId: p.uuid(),
    kind: p.text(),
    title: p.text().nullable(),
    position: p.integer(),
  },
  indexes: [{ name: 'plan_section_of_plan', properties: ['personId', 'planId'] }],
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo('the_person', ownedByActor()),
    mayRead(
      'those_shown_it',
      allOf(
        grantedToActor('plan_section', 'plan-section', 'held.subject_id = plan_section.id and held.follows is null'),
        notOverseen('plan_section.person_id'),
      ),
    ),
    mayRead('those_called_in_crisis', calledInCrisis('plan_section', 'plan_section.id')),
    mayRead('whoever_presents_a_link', openedToWhoeverPresents('plan_section', 'plan_section.id::text')),
  ],
});

export class PlanSectionRow extends schema.class {}

schema.setClass(PlanSectionRow);

export const planSectionReferences: readonly Reference[] = [
  partOf('plan_section', ['person_id', 'plan_id'], 'plan', ['person_id', 'id']),
];
