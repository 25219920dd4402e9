import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { ownedByActor } from '../walls/conditions.js';
import { scanOpened } from '../walls/directive-conditions.js';
import { belongsTo, mayRead, walled } from '../walls/walls.js';

/**
 * A scan of the signed paper, without a byte of it. Once it is sealed, triggers keep everything of it as it was but that its
 * content is gone.
 */
const schema = defineEntity({
  name: 'ScanRow',
  tableName: 'advance_scan',
  properties: {
    personId: p.uuid().primary(),
    directiveId: p.uuid().primary(),
    id: p.uuid().primary(),
    mediaType: p.text(),
    bytes: p.integer(),
    sha256: p.text(),
    receivedAt: p.datetime(),
    finding: p.text(),
    destroyedAt: p.datetime().nullable(),
    /** Its place behind the seal of its directive, from 1. With its hash, what it stands behind, and the signature. */
    line: p.integer().nullable(),
    before: p.text().nullable(),
    hash: p.text().nullable(),
    /** The public key that shows the signature: SPKI in hex. */
    publicKey: p.text().nullable(),
    signature: p.text().nullable(),
  },
  checks: [
    { name: 'advance_scan_finding', expression: "finding in ('clean', 'unchecked')" },
    { name: 'advance_scan_size', expression: 'bytes between 1 and 10485760' },
    {
      name: 'advance_scan_sealed',
      expression: 'num_nulls(line, before, hash, public_key, signature) in (0, 5)',
    },
  ],
  indexes: [{ name: 'advance_scan_by_id', properties: ['id'] }],
  uniques: [
    { name: 'advance_scan_once', properties: ['personId', 'directiveId', 'sha256'] },
    { name: 'advance_scan_in_line', properties: ['personId', 'directiveId', 'line'] },
  ],
  rowLevelSecurity: walled,
  policies: [...belongsTo('the_person', ownedByActor()), mayRead('those_it_is_opened_to', scanOpened('advance_scan'))],
});

export class ScanRow extends schema.class {}

schema.setClass(ScanRow);

export const scanReferences: readonly Reference[] = [
  partOf('advance_scan', ['person_id', 'directive_id'], 'advance_directive', ['person_id', 'id']),
];
