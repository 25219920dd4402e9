import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import { allOf, grantedToActor, notOverseen, ownedByActor } from '../walls/conditions.js';
import { erasable } from '../walls/erasable.js';
import { calledInCrisis } from '../walls/crisis-conditions.js';
import { openedToWhoeverPresents } from '../walls/link-conditions.js';
import { belongsTo, mayRead, walled } from '../walls/walls.js';

/** The owner’s words, verbatim, who does what, where it is found, and in assisted mode who helped. All sealed. */
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
    action: p.text().nullable(),
    link: p.text().nullable(),
    suggestedBy: p.uuid().nullable(),
  },
  indexes: [{ name: 'plan_entry_of_section', properties: ['personId', 'sectionId'] }],
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo('the_person', ownedByActor()),
    mayRead(
      'those_shown_its_section',
      allOf(
        grantedToActor(
          'plan_entry',
          'plan-section',
          'held.subject_id = plan_entry.section_id and held.follows is null',
        ),
        notOverseen('plan_entry.person_id'),
      ),
    ),
    mayRead('those_called_in_crisis', calledInCrisis('plan_entry', 'plan_entry.section_id')),
    mayRead('whoever_presents_a_link', openedToWhoeverPresents('plan_entry', 'plan_entry.section_id::text')),
    ...erasable({ removed: ['person_id'], unnamed: ['suggested_by'] }),
  ],
});

export class PlanEntryRow extends schema.class {}

schema.setClass(PlanEntryRow);

export const planEntryReferences: readonly Reference[] = [
  ...people('plan_entry', 'suggested_by'),
  partOf('plan_entry', ['person_id', 'section_id'], 'plan_section', ['person_id', 'id']),
];
