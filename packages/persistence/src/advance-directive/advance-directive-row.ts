import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { erasing, ownedByActor } from '../walls/conditions.js';
import { appointedIn } from '../walls/directive-conditions.js';
import { mayAdd, mayChange, mayLock, mayRead, mayRemove, walled } from '../walls/walls.js';

/**
 * One instrument of a set, without a word of what it says. Triggers keep what was recorded as executed as it was; nobody
 * takes one out, unless they take out themselves.
 */
const schema = defineEntity({
  name: 'AdvanceDirectiveRow',
  tableName: 'advance_directive',
  properties: {
    personId: p.uuid().primary(),
    id: p.uuid().primary(),
    setId: p.uuid(),
    versionNumber: p.integer(),
    replaces: p.uuid().nullable(),
    jurisdiction: p.text(),
    policyVersion: p.integer(),
    begunAt: p.datetime(),
    state: p.text(),
    revocability: p.text(),
    determiners: p.json<string[]>(),
    effectiveFrom: p.datetime().nullable(),
    effectiveUntil: p.datetime().nullable(),
    signedAt: p.datetime().nullable(),
    method: p.text().nullable(),
    recordedAt: p.datetime().nullable(),
    supersededById: p.uuid().nullable(),
    supersededAt: p.datetime().nullable(),
    version: p.integer(),
  },
  checks: [
    {
      name: 'advance_directive_state',
      expression:
        "case when state in ('draft', 'ready-to-sign') then signed_at is null when state in ('recorded-as-executed', 'revoked', 'superseded') then signed_at is not null else state = 'entered-in-error' end",
    },
    {
      name: 'advance_directive_signed',
      expression: '(signed_at is null) = (method is null) and (signed_at is null) = (recorded_at is null)',
    },
  ],
  indexes: [{ name: 'advance_directive_by_id', properties: ['id'] }],
  uniques: [{ name: 'advance_directive_in_set', properties: ['personId', 'setId', 'versionNumber'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayAdd('the_person', ownedByActor()),
    mayChange('the_person', ownedByActor()),
    mayRead('whom_it_appoints', appointedIn),
    // So that one change follows the other, whoever makes it.
    mayLock('whom_it_appoints', appointedIn),
    mayRemove('erasure', erasing()),
  ],
});

export class AdvanceDirectiveRow extends schema.class {}

schema.setClass(AdvanceDirectiveRow);

export const advanceDirectiveReferences: readonly Reference[] = [...people('advance_directive', 'person_id')];
