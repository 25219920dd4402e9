import { defineEntity, p } from '@mikro-orm/core';
import { answeringADemand } from '../legal/legal-conditions.js';
import { partOf, people, type Reference } from '../schema/references.js';
import {
  actingFor,
  allOf,
  anyOf,
  claimedPerson,
  erasing,
  inClaimedOrganization,
  inOrganization,
  openedUnder,
  ownedByActor,
} from '../walls/conditions.js';
import { belongsTo, mayChange, mayRead, mayRemove, walled } from '../walls/walls.js';

/** A fact from an organization’s own file. Sleeps until the person agreed to a use. The answer is sealed. */
const schema = defineEntity({
  name: 'ImportedEntryRow',
  tableName: 'imported_entry',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    personId: p.uuid(),
    source: p.text(),
    externalId: p.text(),
    dimension: p.text(),
    answer: p.text(),
    comfort: p.text(),
    agreements: p.json<readonly object[]>(),
    withdrawnAt: p.datetime().nullable(),
    keepUntil: p.datetime().nullable(),
  },
  checks: [{ name: 'imported_entry_comfort', expression: "comfort in ('gladly', 'only-later', 'not-with-me')" }],
  indexes: [
    { name: 'imported_entry_of_person', properties: ['organizationId', 'personId'] },
    { name: 'imported_entry_by_line', properties: ['organizationId', 'source', 'externalId'] },
    { name: 'imported_entry_about', properties: ['personId'] },
  ],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayChange('the_person', ownedByActor()),
    mayRead('a_claimant', allOf(inClaimedOrganization, claimedPerson())),
    mayChange('a_claimant', allOf(inClaimedOrganization, claimedPerson())),
    mayRead('erasure', anyOf(erasing(), allOf(actingFor('erase'), 'keep_until is not null'))),
    mayRemove('erasure', erasing()),
    mayChange('erasure', erasing(), allOf(actingFor('erase'), 'keep_until is not null')),
    mayRead('those_permitted', openedUnder('imported_entry', "'organization-entries'")),
    // What one administrator recorded, another may look up to answer it; nobody alone.
    mayRead('whoever_answers_a_demand', answeringADemand('imported_entry')),
    ...belongsTo('import', anyOf(inOrganization('import'), actingFor('set-up'))),
  ],
});

export class ImportedEntryRow extends schema.class {}

schema.setClass(ImportedEntryRow);

export const importedEntryReferences: readonly Reference[] = [
  partOf('imported_entry', ['organization_id'], 'organization', ['organization_id']),
  ...people('imported_entry', 'person_id'),
];
