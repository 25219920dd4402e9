import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { ownedByActor } from '../walls/conditions.js';
import { scanOpened } from '../walls/directive-conditions.js';
import { mayAdd, mayRead, mayRemove, walled } from '../walls/walls.js';

/** A piece of a scan, sealed in its place. Written once; it goes with the scan, or when its owner destroys the content. */
const schema = defineEntity({
  name: 'ScanPartRow',
  tableName: 'advance_scan_part',
  properties: {
    personId: p.uuid().primary(),
    directiveId: p.uuid().primary(),
    scanId: p.uuid().primary(),
    position: p.integer().primary(),
    contents: p.text(),
  },
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayAdd('the_person', ownedByActor()),
    mayRemove('the_person', ownedByActor()),
    mayRead('those_it_is_opened_to', scanOpened('advance_scan_part')),
  ],
});

export class ScanPartRow extends schema.class {}

schema.setClass(ScanPartRow);

export const scanPartReferences: readonly Reference[] = [
  partOf('advance_scan_part', ['person_id', 'directive_id', 'scan_id'], 'advance_scan', [
    'person_id',
    'directive_id',
    'id',
  ]),
];
