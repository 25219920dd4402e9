import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { actingFor, allOf, ownedByActor } from '../walls/conditions.js';
import { organization } from '../walls/context-expressions.js';
import { ofPresentedLink } from '../walls/link-conditions.js';
import { belongsTo, mayRead, walled } from '../walls/walls.js';

/** A person who takes themselves out, and when everything about them is destroyed. */
const schema = defineEntity({
  name: 'ErasureRow',
  tableName: 'erasure',
  properties: {
    personId: p.uuid().primary(),
    askedAt: p.datetime(),
    dueAt: p.datetime(),
  },
  checks: [{ name: 'erasure_dates', expression: 'asked_at <= due_at' }],
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo('the_person', allOf(actingFor('self'), ownedByActor())),
    mayRead('the_machinery', actingFor('forget')),
    mayRead('the_clock', actingFor('clock')),
    mayRead('whoever_presents_a_link', ofPresentedLink('erasure')),
    mayRead('the_notifier', actingFor('notify')),
    mayRead('erasure', allOf(actingFor('erase'), ownedByActor())),
    // So that whoever took themselves out is met by nobody.
    mayRead(
      'deciding',
      allOf(
        actingFor('match', 'support'),
        `exists (select 1 from membership as theirs where theirs.organization_id = ${organization} and theirs.person_id = erasure.person_id)`,
      ),
    ),
    mayRead(
      'that_very_identity',
      allOf(actingFor('sign-in'), 'exists (select 1 from identity as mine where mine.person_id = erasure.person_id)'),
    ),
  ],
});

export class ErasureRow extends schema.class {}

schema.setClass(ErasureRow);

export const erasureReferences: readonly Reference[] = [partOf('erasure', ['person_id'], 'person', ['id'])];
