import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { actingFor, actorBelongs, allOf, anyOf, inOrganization } from '../walls/conditions.js';
import { belongsTo, mayKeep, mayRead, walled } from '../walls/walls.js';

/** Whoever is shown an entry is shown what its organization found about itself: the notice that goes with it rests on it. */
const withAnEntryOfIt =
  'exists (select 1 from imported_entry as theirs where theirs.organization_id = compliance_profile.organization_id)';

/** Which privacy law an organization found to apply to it, by whom and on what basis. */
const schema = defineEntity({
  name: 'ComplianceProfileRow',
  tableName: 'compliance_profile',
  properties: {
    organizationId: p.uuid().primary(),
    part2: p.text(),
    hipaa: p.text(),
    states: p.json<readonly string[]>(),
    coveredLists: p.json<readonly string[]>(),
    decidedBy: p.text(),
    decidedAt: p.datetime(),
    basis: p.text(),
  },
  checks: [
    {
      name: 'compliance_profile_part2',
      expression: "part2 in ('program', 'lawful-holder', 'no', 'undetermined')",
    },
    {
      name: 'compliance_profile_hipaa',
      expression: "hipaa in ('covered-entity', 'business-associate', 'no', 'undetermined')",
    },
  ],
  rowLevelSecurity: walled,
  policies: [
    mayRead('its_people', anyOf(inOrganization('support', 'administer', 'import'), actorBelongs('compliance_profile'))),
    mayRead('those_shown_an_entry', allOf(actingFor('support'), withAnEntryOfIt)),
    ...mayKeep('the_organization', inOrganization('administer')),
    ...belongsTo('set_up', actingFor('set-up')),
  ],
});

export class ComplianceProfileRow extends schema.class {}

schema.setClass(ComplianceProfileRow);

export const complianceProfileReferences: readonly Reference[] = [
  partOf('compliance_profile', ['organization_id'], 'organization', ['organization_id']),
];
