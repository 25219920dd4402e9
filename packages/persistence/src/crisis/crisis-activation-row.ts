import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { actingFor, allOf, ownedByActor } from '../walls/conditions.js';
import { asTheOwnerWrote, namedInCrisis } from '../walls/crisis-conditions.js';
import { aroundPresentedLink } from '../walls/link-conditions.js';
import { belongsTo, mayAdd, mayChange, mayRead, walled } from '../walls/walls.js';

const those = namedInCrisis('crisis_activation', 'crisis_plan_id', 'accepted');
const clock = allOf(
  actingFor('clock'),
  // Nobody is asked about somebody who took themselves out.
  'not exists (select 1 from erasure as gone where gone.person_id = crisis_activation.person_id)',
);

/** One time it came to it: instants and codes. */
const schema = defineEntity({
  name: 'CrisisActivationRow',
  tableName: 'crisis_activation',
  properties: {
    personId: p.uuid().primary(),
    id: p.uuid().primary(),
    crisisPlanId: p.uuid(),
    begunAt: p.datetime(),
    activeSince: p.datetime().nullable(),
    activeUntil: p.datetime().nullable(),
    activeBy: p.text().nullable(),
    nobodyLeftAt: p.datetime().nullable(),
    allRightAt: p.datetime().nullable(),
    overAt: p.datetime().nullable(),
    overHow: p.text().nullable(),
    lookedBackAt: p.datetime().nullable(),
    version: p.integer(),
  },
  checks: [
    {
      name: 'crisis_activation_active',
      expression:
        "active_since is null and active_until is null and active_by is null or active_since is not null and active_until is not null and active_by in ('owner', 'supporters')",
    },
    {
      name: 'crisis_activation_over',
      expression:
        "over_at is null and over_how is null or over_at is not null and over_how in ('all-right', 'time', 'not-agreed')",
    },
  ],
  indexes: [{ name: 'crisis_activation_of_plan', properties: ['personId', 'crisisPlanId', 'begunAt'] }],
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo('the_person', ownedByActor()),
    mayRead('those_there', those),
    mayAdd('those_there', allOf(those, 'active_since is null', asTheOwnerWrote)),
    mayChange('those_there', allOf(those, 'active_since is null', 'over_at is null'), allOf(those, asTheOwnerWrote)),
    mayRead('whoever_presents_a_link', aroundPresentedLink('crisis_activation', 'crisis_plan_id')),
    mayRead('the_clock', clock),
    mayChange('the_clock', clock),
  ],
});

export class CrisisActivationRow extends schema.class {}

schema.setClass(CrisisActivationRow);

export const crisisActivationReferences: readonly Reference[] = [
  partOf('crisis_activation', ['person_id', 'crisis_plan_id'], 'crisis_plan', ['person_id', 'id']),
];
