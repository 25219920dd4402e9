import { defineEntity, p } from '@mikro-orm/core';
import { actingFor, anyOf, claiming, erasing, ownedByActor } from '../walls/conditions.js';
import { mayAdd, mayRead, mayRemove, walled } from '../walls/walls.js';

/** A bare person: an id that both families of rows may refer to, and nothing that tells who it is. */
const schema = defineEntity({
  name: 'PersonRow',
  tableName: 'person',
  properties: {
    id: p.uuid().primary(),
    since: p.datetime(),
  },
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor('id')),
    mayAdd('the_machinery', anyOf(actingFor('import', 'set-up', 'erase'), claiming)),
    mayRemove('erasure', erasing('id')),
  ],
});

export class PersonRow extends schema.class {}

schema.setClass(PersonRow);
