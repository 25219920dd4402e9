import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import { allOf, claimedPerson, inClaimedOrganization, inOrganization } from '../walls/conditions.js';
import { actor } from '../walls/context-expressions.js';
import { erasable } from '../walls/erasable.js';
import { mayAdd, mayChange, mayRead, walled } from '../walls/walls.js';
import { byOthersThere, thePersonWhoMayBeTold } from './legal-conditions.js';

const theClaimants = allOf(inClaimedOrganization, claimedPerson());

/** What an organization keeps about a person in these categories may not be destroyed for now. */
const schema = defineEntity({
  name: 'LegalHoldRow',
  tableName: 'legal_hold',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    personId: p.uuid(),
    categories: p.json<readonly string[]>(),
    begunAt: p.datetime(),
    begunBy: p.uuid(),
    until: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
    barBasis: p.text().nullable(),
    barUntil: p.datetime().nullable(),
    barLiftedAt: p.datetime().nullable(),
    version: p.integer(),
  },
  indexes: [{ name: 'legal_hold_about', properties: ['personId'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('administrators', byOthersThere),
    mayRead('the_person_if_they_may_be_told', thePersonWhoMayBeTold),
    // The machinery that would destroy has to know what it may not.
    mayRead('the_organization', inOrganization('import')),
    mayRead('a_claimant', theClaimants),
    mayAdd('whoever_begins_it', allOf(byOthersThere, `begun_by = ${actor}`)),
    mayChange('administrators', byOthersThere),
    mayChange('a_claimant', theClaimants),
    ...erasable({ removed: ['person_id'], unnamed: ['begun_by'] }),
  ],
});

export class LegalHoldRow extends schema.class {}

schema.setClass(LegalHoldRow);

export const legalHoldReferences: readonly Reference[] = [
  partOf('legal_hold', ['organization_id'], 'organization', ['organization_id']),
  ...people('legal_hold', 'person_id', 'begun_by'),
];
