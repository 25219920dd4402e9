import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { allOf, type Condition, inOrganization } from '../walls/conditions.js';
import { actor } from '../walls/context-expressions.js';
import { mayAdd, mayRead, walled } from '../walls/walls.js';

/** Whoever may know of the demand: the walls of that table hold here too. */
const whoeverSeesTheDemand: Condition =
  'exists (select 1 from legal_demand as whole where whole.organization_id = released_item.organization_id and whole.id = released_item.demand_id)';

/** One thing that went out in answer to a demand, and on what ground: never what it says. Written once. */
const schema = defineEntity({
  name: 'ReleasedItemRow',
  tableName: 'released_item',
  properties: {
    organizationId: p.uuid().primary(),
    demandId: p.uuid().primary(),
    position: p.integer().primary(),
    kind: p.text(),
    thing: p.uuid(),
    category: p.text(),
    ground: p.text(),
    consent: p.text().nullable(),
  },
  checks: [
    { name: 'released_item_kind', expression: "kind in ('imported-entry', 'membership')" },
    {
      name: 'released_item_ground',
      expression:
        "case ground when 'order' then consent is null when 'consent' then consent is not null else false end",
    },
  ],
  rowLevelSecurity: walled,
  policies: [
    mayRead('whoever_sees_the_demand', whoeverSeesTheDemand),
    mayAdd(
      'whoever_answers',
      allOf(
        inOrganization('administer'),
        `exists (select 1 from legal_demand as whole where whole.organization_id = released_item.organization_id and whole.id = released_item.demand_id and whole.approved_by = ${actor})`,
      ),
    ),
  ],
});

export class ReleasedItemRow extends schema.class {}

schema.setClass(ReleasedItemRow);

export const releasedItemReferences: readonly Reference[] = [
  partOf('released_item', ['organization_id', 'demand_id'], 'legal_demand', ['organization_id', 'id']),
];
