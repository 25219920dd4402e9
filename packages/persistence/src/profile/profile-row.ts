import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { actingFor, allOf, claimedPerson, ownedByActor } from '../walls/conditions.js';
import { erasable } from '../walls/erasable.js';
import { belongsTo, walled } from '../walls/walls.js';

/** The name a person goes by, and how often what they say about themselves has changed. */
const schema = defineEntity({
  name: 'ProfileRow',
  tableName: 'profile',
  properties: {
    personId: p.uuid().primary(),
    name: p.text(),
    language: p.text().nullable(),
    version: p.integer(),
  },
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo('the_person', allOf(actingFor('self'), ownedByActor())),
    ...belongsTo('a_claimant', claimedPerson()),
    ...erasable({ removed: ['person_id'] }),
  ],
});

export class ProfileRow extends schema.class {}

schema.setClass(ProfileRow);

export const profileReferences: readonly Reference[] = [...people('profile', 'person_id')];
