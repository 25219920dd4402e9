import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { allOf, grantedToActor, notOverseen, ownedByActor } from '../walls/conditions.js';
import { belongsTo, mayRead, walled } from '../walls/walls.js';

/** The owner’s words, verbatim, and in assisted mode who helped. Both sealed. */
const schema = defineEntity({
  name: 'PlanEntryRow',
  tableName: 'plan_entry',
  properties: {
    personId: p.uuid().primary(),
    id: p.uuid().primary(),
    sectionId: p.uuid(),
    words: p.text(),
    language: p.text(),
    position: p.integer(),
    writtenAt: p.datetime(),
    helpedBy: p.text().nullable(),
  },
  indexes: [{ name: 'plan_entry_of_section', properties: ['personId', 'sectionId'] }],
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo('the_person', ownedByActor()),
    mayRead(
      'those_shown_its_section',
      allOf(
        grantedToActor('plan_entry', 'plan-section', 'held.subject_id = plan_entry.section_id'),
        notOverseen('plan_entry.person_id'),
      ),
    ),
  ],
});

export class PlanEntryRow extends schema.class {}

schema.setClass(PlanEntryRow);

export const planEntryReferences: readonly Reference[] = [
  partOf('plan_entry', ['person_id', 'section_id'], 'plan_section', ['person_id', 'id']),
];
