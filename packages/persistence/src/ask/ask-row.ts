import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import {
  allOf,
  claimedPerson,
  erasing,
  hereOrEverywhere,
  inClaimedOrganization,
  inOrganization,
  ownedByActor,
} from '../walls/conditions.js';
import { mayAdd, mayChange, mayRead, mayRemove, walled } from '../walls/walls.js';

const theirOwn = allOf(hereOrEverywhere, ownedByActor('asker_id'));
const forMatching = allOf(inOrganization('match'), 'withdrawn_at is null');

/** A question to whoever it fits, naming nobody. What it asks about is sealed. */
const schema = defineEntity({
  name: 'AskRow',
  tableName: 'ask',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    askerId: p.uuid(),
    kind: p.text(),
    dimension: p.text(),
    value: p.text(),
    askedAt: p.datetime(),
    openUntil: p.datetime(),
    withdrawnAt: p.datetime().nullable(),
    version: p.integer(),
  },
  checks: [{ name: 'ask_kind', expression: "kind in ('support', 'mutual')" }],
  indexes: [{ name: 'ask_of_asker', properties: ['organizationId', 'askerId'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_asker', theirOwn),
    mayRead('matching', forMatching),
    mayAdd('the_asker', allOf(inOrganization('support', 'match'), ownedByActor('asker_id'))),
    mayChange('the_asker', theirOwn),
    mayChange('matching', forMatching),
    mayRead('a_claimant', allOf(inClaimedOrganization, claimedPerson('asker_id'))),
    mayChange('a_claimant', allOf(inClaimedOrganization, claimedPerson('asker_id'))),
    mayRemove('erasure', erasing('asker_id')),
  ],
});

export class AskRow extends schema.class {}

schema.setClass(AskRow);

export const askReferences: readonly Reference[] = [
  partOf('ask', ['organization_id'], 'organization', ['organization_id']),
  ...people('ask', 'asker_id'),
];
