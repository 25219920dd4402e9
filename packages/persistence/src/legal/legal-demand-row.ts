import { defineEntity, p } from '@mikro-orm/core';
import { nobody } from '@peerness/core/record';
import { partOf, people, type Reference } from '../schema/references.js';
import { allOf, claimedPerson, inClaimedOrganization, inOrganization } from '../walls/conditions.js';
import { actor } from '../walls/context-expressions.js';
import { erasable } from '../walls/erasable.js';
import { mayAdd, mayChange, mayRead, walled } from '../walls/walls.js';
import { byOthersThere, thePersonWhoMayBeTold } from './legal-conditions.js';

const theClaimants = allOf(inClaimedOrganization, claimedPerson());

/** A demand of the law for what an organization keeps about a person. Who asks, and what counsel said, is sealed. */
const schema = defineEntity({
  name: 'LegalDemandRow',
  tableName: 'legal_demand',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    personId: p.uuid(),
    type: p.text(),
    demandedBy: p.text(),
    asked: p.json<object>(),
    scope: p.json<object>(),
    receivedAt: p.datetime(),
    deadline: p.datetime(),
    recordedBy: p.uuid(),
    state: p.text(),
    review: p.text().nullable(),
    barBasis: p.text().nullable(),
    barUntil: p.datetime().nullable(),
    barLiftedAt: p.datetime().nullable(),
    approvedBy: p.uuid().nullable(),
    answeredAt: p.datetime().nullable(),
    version: p.integer(),
  },
  checks: [
    {
      name: 'legal_demand_type',
      expression:
        "type in ('subpoena', 'part-2-order', 'court-order', 'search-warrant', 'records-request', 'preservation-request')",
    },
    {
      name: 'legal_demand_state',
      expression:
        "state in ('received', 'with-counsel', 'narrowed', 'refused', 'to-be-answered', 'answered', 'closed')",
    },
    {
      name: 'legal_demand_by_two',
      expression: `approved_by is null or approved_by <> recorded_by or approved_by = '${nobody}'`,
    },
    {
      name: 'legal_demand_answered',
      expression:
        "(approved_by is null) = (answered_at is null) and (state <> 'answered' or approved_by is not null) and (approved_by is null or state in ('answered', 'closed') and review is not null)",
    },
  ],
  indexes: [{ name: 'legal_demand_about', properties: ['personId'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('administrators', byOthersThere),
    mayRead('the_person_if_they_may_be_told', thePersonWhoMayBeTold),
    mayRead('the_organization', inOrganization('import')),
    mayRead('a_claimant', theClaimants),
    mayAdd('whoever_records_it', allOf(byOthersThere, `recorded_by = ${actor}`)),
    // Whoever answers is the one who stands for it: nobody writes down that somebody else did.
    mayChange('administrators', byOthersThere, allOf(byOthersThere, `state <> 'answered' or approved_by = ${actor}`)),
    mayChange('a_claimant', theClaimants),
    ...erasable({ removed: ['person_id'], unnamed: ['recorded_by', 'approved_by'] }),
  ],
});

export class LegalDemandRow extends schema.class {}

schema.setClass(LegalDemandRow);

export const legalDemandReferences: readonly Reference[] = [
  partOf('legal_demand', ['organization_id'], 'organization', ['organization_id']),
  ...people('legal_demand', 'person_id', 'recorded_by', 'approved_by'),
];
