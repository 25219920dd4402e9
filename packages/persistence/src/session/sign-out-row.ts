import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { actingFor, allOf, ownedByActor } from '../walls/conditions.js';
import { erasable } from '../walls/erasable.js';
import { mayAdd, mayChange, mayRead, walled } from '../walls/walls.js';

const thePerson = allOf(actingFor('self'), ownedByActor());

/** When somebody last signed out everywhere: what was issued until then opens nothing. */
const schema = defineEntity({
  name: 'SignOutRow',
  tableName: 'sign_out',
  properties: {
    personId: p.uuid().primary(),
    at: p.datetime(),
  },
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', thePerson),
    mayAdd('the_person', thePerson),
    mayChange('the_person', thePerson),
    mayRead(
      'that_very_identity',
      allOf(actingFor('sign-in'), 'exists (select 1 from identity as mine where mine.person_id = sign_out.person_id)'),
    ),
    ...erasable({ removed: ['person_id'] }),
  ],
});

export class SignOutRow extends schema.class {}

schema.setClass(SignOutRow);

export const signOutReferences: readonly Reference[] = [...people('sign_out', 'person_id')];
