import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { grantedToActor, ownedByActor } from '../walls/conditions.js';
import { belongsTo, mayRead, walled } from '../walls/walls.js';

/** How a person would like to be reached, revealed to one other person by a consent. The words are sealed. */
const schema = defineEntity({
  name: 'ContactCardRow',
  tableName: 'contact_card',
  properties: {
    personId: p.uuid().primary(),
    connectionId: p.uuid().primary(),
    words: p.text(),
  },
  indexes: [{ name: 'contact_card_of_connection', properties: ['connectionId'] }],
  rowLevelSecurity: walled,
  policies: [
    ...belongsTo('the_person', ownedByActor()),
    mayRead(
      'those_shown_it',
      grantedToActor('contact_card', 'contact', 'held.subject_id = contact_card.connection_id'),
    ),
  ],
});

export class ContactCardRow extends schema.class {}

schema.setClass(ContactCardRow);

export const contactCardReferences: readonly Reference[] = [...people('contact_card', 'person_id')];
