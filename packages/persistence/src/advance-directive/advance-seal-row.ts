import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { ownedByActor } from '../walls/conditions.js';
import { mayAdd, mayRead, walled } from '../walls/walls.js';

/**
 * What was recorded as executed, whole and in its canonical spelling, behind the one before it in its set. Triggers let it
 * be added as the next of its chain and refuse every change: it goes with its directive.
 */
const schema = defineEntity({
  name: 'AdvanceSealRow',
  tableName: 'advance_seal',
  properties: {
    personId: p.uuid().primary(),
    setId: p.uuid().primary(),
    versionNumber: p.integer().primary(),
    directiveId: p.uuid(),
    recordedAt: p.datetime(),
    content: p.text(),
    contentHash: p.text(),
    before: p.text(),
    hash: p.text(),
    /** The public key that shows the signature: SPKI in hex. */
    publicKey: p.text(),
    signature: p.text(),
  },
  uniques: [{ name: 'advance_seal_of_directive', properties: ['personId', 'directiveId'] }],
  rowLevelSecurity: walled,
  policies: [mayRead('the_person', ownedByActor()), mayAdd('the_person', ownedByActor())],
});

export class AdvanceSealRow extends schema.class {}

schema.setClass(AdvanceSealRow);

export const advanceSealReferences: readonly Reference[] = [
  partOf('advance_seal', ['person_id', 'directive_id'], 'advance_directive', ['person_id', 'id']),
];
