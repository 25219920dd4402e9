import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import { ownedByActor } from '../walls/conditions.js';
import { erasable } from '../walls/erasable.js';
import { mayAdd, mayRead, walled } from '../walls/walls.js';

/**
 * What a person read before they signed, in whole, and how they signed. Read by them, and by those it permits something
 * to; a decision never needs it. Text, words, names and places are sealed.
 */
const schema = defineEntity({
  name: 'DirectiveWordingRow',
  tableName: 'consent_wording',
  properties: {
    personId: p.uuid().primary(),
    directiveId: p.uuid().primary(),
    disclosingPersonId: p.uuid().nullable(),
    disclosingOrganizationId: p.uuid().nullable(),
    ownScope: p.text().nullable(),
    ownPurpose: p.text().nullable(),
    signedBy: p.uuid(),
    relationship: p.text(),
    method: p.text(),
    signedAt: p.datetime(),
    statements: p.json<readonly object[]>(),
    version: p.text(),
    language: p.text(),
    text: p.text(),
    sha256: p.text(),
    explainedBy: p.text().nullable(),
    helpedBy: p.text().nullable(),
    originalPlace: p.text().nullable(),
    originalOn: p.datetime().nullable(),
    recordedBy: p.uuid().nullable(),
    supersedes: p.uuid().nullable(),
    policyVersion: p.text(),
  },
  checks: [
    {
      name: 'consent_wording_discloser',
      expression: '(disclosing_person_id is null) <> (disclosing_organization_id is null)',
    },
    { name: 'consent_wording_original', expression: '(original_place is null) = (original_on is null)' },
    { name: 'consent_wording_digest', expression: "sha256 ~ '^[0-9a-f]{64}$'" },
  ],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayRead(
      'those_it_permits',
      'exists (select 1 from consent_reach as held where held.person_id = consent_wording.person_id ' +
        "and held.directive_id = consent_wording.directive_id and held.decision = 'permit')",
    ),
    mayAdd('the_person', ownedByActor()),
    ...erasable({ removed: ['person_id'], unnamed: ['disclosing_person_id', 'signed_by', 'recorded_by'] }),
  ],
});

export class DirectiveWordingRow extends schema.class {}

schema.setClass(DirectiveWordingRow);

export const directiveWordingReferences: readonly Reference[] = [
  partOf('consent_wording', ['person_id', 'directive_id'], 'consent_directive', ['person_id', 'id']),
  ...people('consent_wording', 'disclosing_person_id', 'signed_by', 'recorded_by'),
];
