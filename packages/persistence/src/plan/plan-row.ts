import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { allOf, grantedToActor, notOverseen, ownedByActor } from '../walls/conditions.js';
import { calledInCrisis } from '../walls/crisis-conditions.js';
import { openedToWhoeverPresents } from '../walls/link-conditions.js';
import { belongsTo, mayRead, walled } from '../walls/walls.js';

/** A plan in one person’s own words. The title is sealed, and so is whose words its headings are. */
const schema = defineEntity({
  name: 'PlanRow',
  tableName: 'plan',
  properties: {
    personId: p.uuid().primary(),
    id: p.uuid().primary(),
    title: p.text(),
    draftedAt: p.datetime(),
    licence: p.text().nullable(),
    published: p.integer().default(0),
    version: p.integer(),
  },
  indexes: [{ name: 'plan_by_id', properties: ['id'] }],
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo('the_person', ownedByActor()),
    mayRead(
      'those_shown_a_section',
      allOf(grantedToActor('plan', 'plan-section', 'held.plan_id = plan.id'), notOverseen('plan.person_id')),
    ),
    mayRead('those_called_in_crisis', calledInCrisis('plan', 'plan.id')),
    mayRead('whoever_presents_a_link', openedToWhoeverPresents('plan', 'plan.id::text')),
  ],
});

export class PlanRow extends schema.class {}

schema.setClass(PlanRow);

export const planReferences: readonly Reference[] = [...people('plan', 'person_id')];
