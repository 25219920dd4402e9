import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import { allOf, anyOf, ownedByActor } from '../walls/conditions.js';
import { acceptedIn } from '../walls/directive-conditions.js';
import { erasable } from '../walls/erasable.js';
import { mayAdd, mayChange, mayRead, walled } from '../walls/walls.js';

const agents = acceptedIn('advance_incapacity');
const theirs = ownedByActor('recorded_by');

/** That somebody found the owner unable to decide. Who, and on what basis, is sealed. Written once; it can only end. */
const schema = defineEntity({
  name: 'AdvanceIncapacityRow',
  tableName: 'advance_incapacity',
  properties: {
    personId: p.uuid().primary(),
    directiveId: p.uuid().primary(),
    id: p.uuid().primary(),
    determinedAt: p.datetime(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid(),
    asAgent: p.uuid().nullable(),
    opens: p.boolean(),
    endedAt: p.datetime().nullable(),
    endedBy: p.uuid().nullable(),
    contents: p.text(),
  },
  checks: [{ name: 'advance_incapacity_ended', expression: '(ended_at is null) = (ended_by is null)' }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayAdd('the_person', allOf(ownedByActor(), theirs, 'ended_at is null')),
    mayChange('the_person', ownedByActor()),
    mayRead('the_agents', allOf(agents, anyOf(theirs, 'opens and ended_at is null'))),
    mayAdd('the_agents', allOf(agents, theirs, 'as_agent is not null', 'ended_at is null')),
    mayChange('the_agents', allOf(agents, theirs)),
    ...erasable({ unnamed: ['recorded_by', 'ended_by'] }),
  ],
});

export class AdvanceIncapacityRow extends schema.class {}

schema.setClass(AdvanceIncapacityRow);

export const advanceIncapacityReferences: readonly Reference[] = [
  partOf('advance_incapacity', ['person_id', 'directive_id'], 'advance_directive', ['person_id', 'id']),
  ...people('advance_incapacity', 'recorded_by', 'ended_by'),
];
