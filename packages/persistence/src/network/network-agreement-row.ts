import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { actingFor, allOf, anyOf, inOrganization } from '../walls/conditions.js';
import { agreedForActor, isAsked, oneOfTheTwo } from '../walls/guest-conditions.js';
import { mayAdd, mayChange, mayLock, mayRead, walled } from '../walls/walls.js';

/** What two organizations agree: kept by the one that proposed it, and read by both. */
const schema = defineEntity({
  name: 'NetworkAgreementRow',
  tableName: 'network_agreement',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    name: p.text(),
    partnerHandle: p.text(),
    partnerId: p.uuid().nullable(),
    partnerName: p.text().nullable(),
    covers: p.text(),
    reason: p.text(),
    from: p.datetime(),
    until: p.datetime().nullable(),
    proposedAt: p.datetime(),
    acceptedAt: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
    enderId: p.uuid().nullable(),
    version: p.integer(),
  },
  checks: [
    { name: 'network_agreement_covers', expression: "covers = 'matching'" },
    {
      name: 'network_agreement_accepted',
      expression:
        '(partner_id is null) = (accepted_at is null) and (partner_name is null) = (accepted_at is null) and partner_id <> organization_id',
    },
    { name: 'network_agreement_ended', expression: '(ended_at is null) = (ender_id is null)' },
  ],
  indexes: [{ name: 'network_agreement_of_partner', properties: ['partnerId'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('administrators', allOf(actingFor('administer'), anyOf(oneOfTheTwo, isAsked))),
    mayRead('its_people', allOf(actingFor('support', 'match'), 'accepted_at is not null', oneOfTheTwo)),
    mayRead('the_person', agreedForActor),
    mayAdd(
      'administrators',
      allOf(inOrganization('administer'), 'partner_id is null', 'accepted_at is null', 'ended_at is null'),
    ),
    mayChange('administrators', allOf(actingFor('administer'), anyOf(oneOfTheTwo, isAsked))),
    mayLock('whoever_rests_on_it', agreedForActor),
  ],
});

export class NetworkAgreementRow extends schema.class {}

schema.setClass(NetworkAgreementRow);

export const networkAgreementReferences: readonly Reference[] = [
  partOf('network_agreement', ['organization_id'], 'organization', ['organization_id']),
];
