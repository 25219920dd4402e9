import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { ownedByActor } from '../walls/conditions.js';
import { mayAdd, mayRead, mayRemove, walled } from '../walls/walls.js';

/** A setback, for its owner's eyes alone, in no scope anybody else's. The words are sealed. */
const schema = defineEntity({
  name: 'SetbackRow',
  tableName: 'setback',
  properties: {
    personId: p.uuid().primary(),
    id: p.uuid().primary(),
    words: p.text(),
    language: p.text(),
    writtenAt: p.datetime(),
  },
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayAdd('the_person', ownedByActor()),
    mayRemove('the_person', ownedByActor()),
  ],
});

export class SetbackRow extends schema.class {}

schema.setClass(SetbackRow);

export const setbackReferences: readonly Reference[] = [...people('setback', 'person_id')];
