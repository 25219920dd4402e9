import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import { actingFor, anyOf, inOrganization, shownCode } from '../walls/conditions.js';
import { erasable } from '../walls/erasable.js';
import { mayAdd, mayChange, mayRead, mayRemove, walled } from '../walls/walls.js';

/** A single-use code for taking an imported place. Only its digest is kept. */
const schema = defineEntity({
  name: 'ClaimCodeRow',
  tableName: 'claim_code',
  properties: {
    organizationId: p.uuid().primary(),
    digest: p.text().primary(),
    personId: p.uuid(),
    openUntil: p.datetime(),
    usedAt: p.datetime().nullable(),
  },
  indexes: [{ name: 'claim_code_by_digest', properties: ['digest'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('whoever_shows_it', shownCode),
    mayChange('whoever_shows_it', shownCode),
    mayRead('the_organization', anyOf(inOrganization('import', 'administer'), actingFor('set-up'))),
    mayAdd('the_organization', anyOf(inOrganization('import', 'administer'), actingFor('set-up'))),
    mayRemove('the_organization', anyOf(inOrganization('import', 'administer'), actingFor('set-up'))),
    ...erasable({ removed: ['person_id'] }),
  ],
});

export class ClaimCodeRow extends schema.class {}

schema.setClass(ClaimCodeRow);

export const claimCodeReferences: readonly Reference[] = [
  partOf('claim_code', ['organization_id'], 'organization', ['organization_id']),
  ...people('claim_code', 'person_id'),
];
