import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { actorBelongs, anyOf, inOrganization } from '../walls/conditions.js';
import { mayKeep, mayRead, walled } from '../walls/walls.js';

/** A template an organization installed, with whose words it is in. Pure data, and not one word of a plan. */
const schema = defineEntity({
  name: 'PlanTemplateRow',
  tableName: 'plan_template',
  properties: {
    organizationId: p.uuid().primary(),
    key: p.text().primary(),
    definition: p.json<object>(),
  },
  rowLevelSecurity: walled,
  policies: [
    mayRead('its_people', anyOf(inOrganization('support', 'administer', 'import'), actorBelongs('plan_template'))),
    ...mayKeep('the_organization', inOrganization('administer', 'import')),
  ],
});

export class PlanTemplateRow extends schema.class {}

schema.setClass(PlanTemplateRow);

export const planTemplateReferences: readonly Reference[] = [
  partOf('plan_template', ['organization_id'], 'organization', ['organization_id']),
];
