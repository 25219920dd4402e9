import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { allOf, inOrganization, ownedByActor, saidOfClaimed, supportedByRow } from '../walls/conditions.js';
import { mayAdd, mayChange, mayRead, mayRemove, walled } from '../walls/walls.js';

/** One supporter asked another to step in for them, and the other one said yes, where they did. No word, and nobody supported. */
const schema = defineEntity({
  name: 'CoverRow',
  tableName: 'cover',
  properties: {
    personId: p.uuid().primary(),
    organizationId: p.uuid().primary(),
    otherId: p.uuid().primary(),
    askedAt: p.datetime(),
    agreedAt: p.datetime().nullable(),
  },
  checks: [{ name: 'cover_somebody_else', expression: 'person_id <> other_id' }],
  indexes: [{ name: 'cover_of_other', properties: ['otherId'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    // Nobody says yes in another's name.
    mayAdd('the_person', allOf(ownedByActor(), 'agreed_at is null')),
    mayRemove('the_person', ownedByActor()),
    mayRead('the_other_one', ownedByActor('other_id')),
    mayChange('the_other_one', ownedByActor('other_id'), allOf(ownedByActor('other_id'), 'agreed_at is not null')),
    mayRemove('the_other_one', ownedByActor('other_id')),
    // Who said yes, for those who could turn to them; to nobody else, whatever they look after.
    mayRead('the_supported', allOf(inOrganization('support'), 'agreed_at is not null', supportedByRow('cover'))),
    mayRead('a_claimant', saidOfClaimed),
    mayChange('a_claimant', saidOfClaimed),
  ],
});

export class CoverRow extends schema.class {}

schema.setClass(CoverRow);

export const coverReferences: readonly Reference[] = [...people('cover', 'person_id', 'other_id')];
