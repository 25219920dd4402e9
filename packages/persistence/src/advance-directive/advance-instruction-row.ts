import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { ownedByActor } from '../walls/conditions.js';
import { instructionOpened } from '../walls/directive-conditions.js';
import { belongsTo, mayRead, walled } from '../walls/walls.js';

/** One thing the owner wants. What it says is sealed; what it is about is not, so that an agent’s scope is a wall. */
const schema = defineEntity({
  name: 'AdvanceInstructionRow',
  tableName: 'advance_instruction',
  properties: {
    personId: p.uuid().primary(),
    directiveId: p.uuid().primary(),
    id: p.uuid().primary(),
    position: p.integer(),
    kind: p.text(),
    contents: p.text(),
  },
  rowLevelSecurity: walled,
  policies: [...belongsTo('the_person', ownedByActor()), mayRead('those_it_is_opened_to', instructionOpened)],
});

export class AdvanceInstructionRow extends schema.class {}

schema.setClass(AdvanceInstructionRow);

export const advanceInstructionReferences: readonly Reference[] = [
  partOf('advance_instruction', ['person_id', 'directive_id'], 'advance_directive', ['person_id', 'id']),
];
