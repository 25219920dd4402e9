import { defineEntity, p } from '@mikro-orm/core';
import { actingFor, actorBelongs, allOf, anyOf, inClaimedOrganization, inOrganization } from '../walls/conditions.js';
import { belongsTo, mayChange, mayRead, walled } from '../walls/walls.js';

/** A programme, network or centre. */
const schema = defineEntity({
  name: 'OrganizationRow',
  tableName: 'organization',
  properties: {
    organizationId: p.uuid().primary(),
    handle: p.text(),
    name: p.text(),
    contactName: p.text(),
    contactReach: p.text(),
    closesOn: p.datetime().nullable(),
  },
  rowLevelSecurity: walled,
  policies: [
    mayRead(
      'its_people',
      anyOf(inOrganization('support', 'match', 'administer', 'import', 'index'), actorBelongs('organization')),
    ),
    mayRead('a_claimant', inClaimedOrganization),
    // What a closed organization kept is to be destroyed.
    mayRead('the_machinery', allOf(actingFor('forget'), 'closes_on is not null')),
    ...belongsTo('set_up', actingFor('set-up')),
    mayChange('the_organization', inOrganization('administer', 'import')),
  ],
});

export class OrganizationRow extends schema.class {}

schema.setClass(OrganizationRow);
