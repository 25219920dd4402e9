import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { allOf, grantedToActor, notOverseen, ownedByActor } from '../walls/conditions.js';
import { mayAdd, mayRead, mayRemove, walled } from '../walls/walls.js';

/**
 * What one section said when a version was published: title and entries, sealed in one envelope. Whoever is shown the
 * section in this version, or in the newest, reads it; nobody changes it. It is there or it is destroyed.
 */
const schema = defineEntity({
  name: 'PlanVersionSectionRow',
  tableName: 'plan_version_section',
  properties: {
    personId: p.uuid().primary(),
    planId: p.uuid().primary(),
    number: p.integer().primary(),
    sectionId: p.uuid().primary(),
    kind: p.text(),
    position: p.integer(),
    contents: p.text(),
  },
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayAdd('the_person', ownedByActor()),
    mayRemove('the_person', ownedByActor()),
    mayRead(
      'those_shown_it',
      allOf(
        grantedToActor(
          'plan_version_section',
          'plan-section',
          'held.plan_id = plan_version_section.plan_id and held.subject_id = plan_version_section.section_id and ' +
            "(held.follows = 'version' and held.number = plan_version_section.number or held.follows = 'latest' and plan_version_section.number = " +
            '(select newest.published from plan as newest where newest.person_id = plan_version_section.person_id and newest.id = plan_version_section.plan_id))',
        ),
        notOverseen('plan_version_section.person_id'),
      ),
    ),
  ],
});

export class PlanVersionSectionRow extends schema.class {}

schema.setClass(PlanVersionSectionRow);

export const planVersionSectionReferences: readonly Reference[] = [
  partOf('plan_version_section', ['person_id', 'plan_id', 'number'], 'plan_version', [
    'person_id',
    'plan_id',
    'number',
  ]),
];
