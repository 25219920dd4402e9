import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import { allOf, ownedByActor } from '../walls/conditions.js';
import { appointedAmongTheConnected } from '../walls/directive-conditions.js';
import { erasable } from '../walls/erasable.js';
import { mayAdd, mayChange, mayRead, mayRemove, walled } from '../walls/walls.js';

const known = allOf(ownedByActor(), appointedAmongTheConnected);

/** Whom the owner asks to speak for them. How they call them is sealed. */
const schema = defineEntity({
  name: 'AdvanceAgentRow',
  tableName: 'advance_agent',
  properties: {
    personId: p.uuid().primary(),
    directiveId: p.uuid().primary(),
    id: p.uuid().primary(),
    position: p.integer(),
    agentId: p.uuid().nullable(),
    connectionId: p.uuid().nullable(),
    scope: p.json<string[]>(),
    knowingly: p.boolean(),
    name: p.text(),
  },
  checks: [
    { name: 'advance_agent_here', expression: '(agent_id is null) = (connection_id is null)' },
    { name: 'advance_agent_somebody_else', expression: 'agent_id is null or agent_id <> person_id' },
  ],
  indexes: [{ name: 'advance_agent_of_agent', properties: ['agentId', 'personId'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayAdd('the_person', known),
    mayChange('the_person', ownedByActor(), known),
    mayRemove('the_person', ownedByActor()),
    mayRead('the_agent', ownedByActor('agent_id')),
    ...erasable({ unnamed: ['agent_id'] }),
  ],
});

export class AdvanceAgentRow extends schema.class {}

schema.setClass(AdvanceAgentRow);

export const advanceAgentReferences: readonly Reference[] = [
  partOf('advance_agent', ['person_id', 'directive_id'], 'advance_directive', ['person_id', 'id']),
  ...people('advance_agent', 'agent_id'),
];
