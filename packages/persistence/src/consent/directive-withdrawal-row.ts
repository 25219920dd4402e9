import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { ownedByActor } from '../walls/conditions.js';
import { mayAdd, mayRead, walled } from '../walls/walls.js';

/** Taken back: all of it, or from one recipient, or of one category. Added, and never changed or removed. */
const schema = defineEntity({
  name: 'DirectiveWithdrawalRow',
  tableName: 'consent_withdrawal',
  properties: {
    personId: p.uuid().primary(),
    directiveId: p.uuid().primary(),
    position: p.integer().primary(),
    at: p.datetime(),
    recipientPosition: p.integer().nullable(),
    category: p.text().nullable(),
  },
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayRead(
      'those_it_reaches',
      'exists (select 1 from consent_reach as held where held.person_id = consent_withdrawal.person_id ' +
        'and held.directive_id = consent_withdrawal.directive_id ' +
        'and (consent_withdrawal.recipient_position is null or held.position = consent_withdrawal.recipient_position))',
    ),
    mayAdd('the_person', ownedByActor()),
  ],
});

export class DirectiveWithdrawalRow extends schema.class {}

schema.setClass(DirectiveWithdrawalRow);

export const directiveWithdrawalReferences: readonly Reference[] = [
  partOf('consent_withdrawal', ['person_id', 'directive_id'], 'consent_directive', ['person_id', 'id']),
];
