import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { ownedByActor } from '../walls/conditions.js';
import { mayAdd, mayChange, mayRead, walled } from '../walls/walls.js';

/** Leave to bring in one scan, once. A trigger lets nothing change in it but that it was used. */
const schema = defineEntity({
  name: 'ScanTicketRow',
  tableName: 'advance_scan_ticket',
  properties: {
    personId: p.uuid().primary(),
    id: p.uuid().primary(),
    directiveId: p.uuid(),
    mediaType: p.text(),
    bytes: p.integer(),
    sha256: p.text(),
    askedAt: p.datetime(),
    until: p.datetime(),
    usedAt: p.datetime().nullable(),
  },
  indexes: [
    { name: 'advance_scan_ticket_of_directive', properties: ['personId', 'directiveId'] },
    { name: 'advance_scan_ticket_by_id', properties: ['id'] },
  ],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayAdd('the_person', ownedByActor()),
    mayChange('the_person', ownedByActor()),
  ],
});

export class ScanTicketRow extends schema.class {}

schema.setClass(ScanTicketRow);

export const scanTicketReferences: readonly Reference[] = [
  partOf('advance_scan_ticket', ['person_id', 'directive_id'], 'advance_directive', ['person_id', 'id']),
];
