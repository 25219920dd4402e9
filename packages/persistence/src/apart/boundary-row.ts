import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { allOf, anyOf, inOrganization, ownedByActor, saidOfClaimed } from '../walls/conditions.js';
import { erasable } from '../walls/erasable.js';
import { belongsTo, mayChange, mayRead, walled } from '../walls/walls.js';

/** What one person does not want with another. Words are there only where they are told, and sealed. */
const schema = defineEntity({
  name: 'BoundaryRow',
  tableName: 'boundary',
  properties: {
    personId: p.uuid().primary(),
    organizationId: p.uuid().primary(),
    otherId: p.uuid().primary(),
    kind: p.text().primary(),
    ways: p.array().nullable(),
    quietFrom: p.integer().nullable(),
    quietUntil: p.integer().nullable(),
    timeZone: p.text().nullable(),
    told: p.boolean(),
    words: p.text().nullable(),
    at: p.datetime(),
  },
  checks: [
    { name: 'boundary_somebody_else', expression: 'person_id <> other_id' },
    {
      name: 'boundary_says',
      expression:
        "(kind = 'ways') = (ways is not null) and (kind = 'hours') = (quiet_from is not null) " +
        'and (quiet_from is null) = (quiet_until is null) and (quiet_from is null) = (time_zone is null)',
    },
    { name: 'boundary_told', expression: "told or words is null and kind in ('ways', 'hours')" },
  ],
  indexes: [{ name: 'boundary_of_other', properties: ['organizationId', 'otherId'] }],
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo('the_person', ownedByActor()),
    // What is told, for the other one to read; what narrows, for what they propose to be decided by.
    mayRead(
      'the_other_one',
      allOf(inOrganization('support'), ownedByActor('other_id'), anyOf('told', "kind in ('ways', 'hours')")),
    ),
    mayRead('a_claimant', saidOfClaimed),
    mayChange('a_claimant', saidOfClaimed),
    ...erasable({ removed: ['other_id'] }),
  ],
});

export class BoundaryRow extends schema.class {}

schema.setClass(BoundaryRow);

export const boundaryReferences: readonly Reference[] = [...people('boundary', 'person_id', 'other_id')];
