import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { allOf, ownedByActor } from '../walls/conditions.js';
import { appointmentOfActor, appointmentOutside } from '../walls/directive-conditions.js';
import { mayAdd, mayRead, walled } from '../walls/walls.js';

/** What an agent said, each thing once, and never changed. Nobody says yes in another’s name. */
const schema = defineEntity({
  name: 'AdvanceAnswerRow',
  tableName: 'advance_answer',
  properties: {
    personId: p.uuid().primary(),
    directiveId: p.uuid().primary(),
    appointmentId: p.uuid().primary(),
    answer: p.text().primary(),
    at: p.datetime(),
    writtenBy: p.text(),
  },
  checks: [
    {
      name: 'advance_answer_said',
      expression: "answer in ('accepted', 'declined', 'stepped-back') and written_by in ('agent', 'owner')",
    },
  ],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayAdd('the_person', allOf(ownedByActor(), "written_by = 'owner'", appointmentOutside)),
    mayRead('the_agent', appointmentOfActor),
    mayAdd('the_agent', allOf("written_by = 'agent'", appointmentOfActor)),
  ],
});

export class AdvanceAnswerRow extends schema.class {}

schema.setClass(AdvanceAnswerRow);

export const advanceAnswerReferences: readonly Reference[] = [
  partOf('advance_answer', ['person_id', 'directive_id', 'appointment_id'], 'advance_agent', [
    'person_id',
    'directive_id',
    'id',
  ]),
];
