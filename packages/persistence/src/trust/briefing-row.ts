import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { actingFor, actorBelongs, anyOf, inOrganization } from '../walls/conditions.js';
import { mayAdd, mayRead, walled } from '../walls/walls.js';

/** An organization's own words on what stays between two people and what cannot. Written once: a change is another one. */
const schema = defineEntity({
  name: 'BriefingRow',
  tableName: 'briefing',
  properties: {
    organizationId: p.uuid().primary(),
    version: p.text().primary(),
    jurisdiction: p.text().nullable(),
    points: p.json<readonly object[]>(),
    from: p.datetime(),
  },
  rowLevelSecurity: walled,
  policies: [
    mayRead(
      'its_people',
      anyOf(inOrganization('support', 'match', 'administer', 'import', 'index'), actorBelongs('briefing')),
    ),
    mayAdd('the_organization', anyOf(inOrganization('administer', 'import'), actingFor('set-up'))),
  ],
});

export class BriefingRow extends schema.class {}

schema.setClass(BriefingRow);

export const briefingReferences: readonly Reference[] = [
  partOf('briefing', ['organization_id'], 'organization', ['organization_id']),
];
