import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { ownedByActor } from '../walls/conditions.js';
import { mayAdd, mayRead, mayRemove, walled } from '../walls/walls.js';

/** A consent that was printed and is not signed, its person's alone. What stands on it is sealed, as JSON. */
const schema = defineEntity({
  name: 'ConsentFormRow',
  tableName: 'consent_form',
  properties: {
    personId: p.uuid().primary(),
    id: p.uuid().primary(),
    printedAt: p.datetime(),
    terms: p.text(),
  },
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayAdd('the_person', ownedByActor()),
    mayRemove('the_person', ownedByActor()),
  ],
});

export class ConsentFormRow extends schema.class {}

schema.setClass(ConsentFormRow);

export const consentFormReferences: readonly Reference[] = [...people('consent_form', 'person_id')];
