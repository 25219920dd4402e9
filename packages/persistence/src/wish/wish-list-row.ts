import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { inOrganization, ownedByActor } from '../walls/conditions.js';
import { belongsTo, mayRead, walled } from '../walls/walls.js';

/** What a person asks of a peer in one organization: theirs alone. */
const schema = defineEntity({
  name: 'WishListRow',
  tableName: 'wish_list',
  properties: {
    personId: p.uuid().primary(),
    organizationId: p.uuid().primary(),
    version: p.integer(),
  },
  rowLevelSecurity: walled,
  policies: [...belongsTo('the_person', ownedByActor()), mayRead('matching', inOrganization('match'))],
});

export class WishListRow extends schema.class {}

schema.setClass(WishListRow);

export const wishListReferences: readonly Reference[] = [...people('wish_list', 'person_id')];
