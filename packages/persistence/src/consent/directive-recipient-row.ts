import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import { allOf, claimedPerson, ownedByActor } from '../walls/conditions.js';
import { erasable } from '../walls/erasable.js';
import { mayAdd, mayChange, mayRead, walled } from '../walls/walls.js';

const refusedToAClaimant = allOf("decision = 'deny'", claimedPerson('recipient_id'));

/** One of those a directive names. Each sees that they are named, and nobody else who is. A name outside is sealed. */
const schema = defineEntity({
  name: 'DirectiveRecipientRow',
  tableName: 'consent_recipient',
  properties: {
    personId: p.uuid().primary(),
    directiveId: p.uuid().primary(),
    position: p.integer().primary(),
    decision: p.text(),
    kind: p.text(),
    recipientId: p.uuid().nullable(),
    recipientOrganizationId: p.uuid().nullable(),
    participants: p.json<readonly string[]>().nullable(),
    recipientClass: p.text().nullable(),
    outside: p.text().nullable(),
  },
  checks: [
    {
      name: 'consent_recipient_kind',
      expression:
        "case kind when 'person' then recipient_id is not null when 'class' then recipient_class is not null when 'outside' then outside is not null " +
        "when 'intermediary' then recipient_organization_id is not null and participants is not null " +
        "when 'organization' then recipient_organization_id is not null when 'members' then recipient_organization_id is not null " +
        "when 'connections' then recipient_organization_id is not null else false end",
    },
  ],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayRead(
      'those_it_means',
      'exists (select 1 from consent_reach as held where held.person_id = consent_recipient.person_id ' +
        'and held.directive_id = consent_recipient.directive_id and held.position = consent_recipient.position)',
    ),
    mayAdd('the_person', ownedByActor()),
    // Whoever was refused something as an imported person is refused it as the one who takes that place.
    mayChange('a_claimant', refusedToAClaimant),
    ...erasable({ removed: ['person_id'], unnamed: ['recipient_id'], within: 'participants' }),
  ],
});

export class DirectiveRecipientRow extends schema.class {}

schema.setClass(DirectiveRecipientRow);

export const directiveRecipientReferences: readonly Reference[] = [
  partOf('consent_recipient', ['person_id', 'directive_id'], 'consent_directive', ['person_id', 'id']),
  ...people('consent_recipient', 'recipient_id'),
];
