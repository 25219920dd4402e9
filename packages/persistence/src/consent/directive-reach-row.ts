import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { actingFor, allOf, anyOf, claimedPerson, ownedByActor } from '../walls/conditions.js';
import { erasable } from '../walls/erasable.js';
import { actor, organization } from '../walls/context-expressions.js';
import { mayAdd, mayChange, mayRead, mayRemove, walled } from '../walls/walls.js';

const meantByName = allOf("reached_kind = 'person'", `reached = ${actor}`);
const actingThere = allOf("reached_kind = 'organization'", `reached = ${organization}`);
const withARole =
  `exists (select 1 from membership as own join role as held on held.organization_id = own.organization_id and held.membership_id = own.id ` +
  `where own.organization_id = consent_reach.reached and own.person_id = ${actor})`;
const refusedToAClaimant = allOf("decision = 'deny'", "reached_kind = 'person'", claimedPerson('reached'));

/**
 * Whom a directive reaches with what, as it stands now: written with it, and removed with what is taken back. The other
 * walls go by it. What is refused to somebody is read where it is decided, and never where they read the answer.
 */
const schema = defineEntity({
  name: 'DirectiveReachRow',
  tableName: 'consent_reach',
  properties: {
    personId: p.uuid().primary(),
    directiveId: p.uuid().primary(),
    position: p.integer().primary(),
    category: p.text().primary(),
    reached: p.uuid().primary(),
    reachedKind: p.text(),
    decision: p.text(),
    until: p.datetime().nullable(),
  },
  checks: [
    { name: 'consent_reach_kind', expression: "reached_kind in ('person', 'organization')" },
    { name: 'consent_reach_decision', expression: "decision in ('permit', 'deny')" },
  ],
  indexes: [{ name: 'consent_reach_held', properties: ['reached', 'decision', 'personId'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayRead(
      'those_permitted',
      allOf(
        "decision = 'permit'",
        'until is null or until > now()',
        anyOf(meantByName, allOf(actingFor('support', 'match', 'administer'), actingThere, withARole)),
      ),
    ),
    mayRead('deciding', allOf("decision = 'deny'", actingFor('match', 'support'), anyOf(meantByName, actingThere))),
    mayAdd('the_person', ownedByActor()),
    mayRemove('the_person', ownedByActor()),
    mayRead('a_claimant', refusedToAClaimant),
    mayChange('a_claimant', refusedToAClaimant),
    ...erasable({ removed: ['person_id', 'reached'] }),
  ],
});

export class DirectiveReachRow extends schema.class {}

schema.setClass(DirectiveReachRow);

export const directiveReachReferences: readonly Reference[] = [
  partOf('consent_reach', ['person_id', 'directive_id'], 'consent_directive', ['person_id', 'id']),
];
