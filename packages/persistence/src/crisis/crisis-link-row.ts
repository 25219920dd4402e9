import { defineEntity, p } from '@mikro-orm/core';
import { partOf, type Reference } from '../schema/references.js';
import { actingFor, allOf, ownedByActor } from '../walls/conditions.js';
import { presentedDigest } from '../walls/link-conditions.js';
import { erasable } from '../walls/erasable.js';
import { mayAdd, mayChange, mayRead, walled } from '../walls/walls.js';

const own = allOf(actingFor('self'), ownedByActor());

/**
 * A link for somebody without an account. Its secret is kept as a digest only; whom it is for and its lock are sealed. Of
 * all there are, whoever presents one sees that one.
 */
const schema = defineEntity({
  name: 'CrisisLinkRow',
  tableName: 'crisis_link',
  properties: {
    personId: p.uuid().primary(),
    id: p.uuid().primary(),
    crisisPlanId: p.uuid(),
    whom: p.text(),
    language: p.text(),
    sections: p.json<string[]>(),
    opens: p.text(),
    madeAt: p.datetime(),
    until: p.datetime(),
    digest: p.text(),
    lock: p.text(),
    wrong: p.json<string[]>(),
    openedAt: p.datetime().nullable(),
    revokedAt: p.datetime().nullable(),
  },
  checks: [
    { name: 'crisis_link_opens', expression: "opens in ('during-a-crisis', 'at-any-time')" },
    { name: 'crisis_link_until', expression: 'until > made_at' },
  ],
  indexes: [{ name: 'crisis_link_of_plan', properties: ['personId', 'crisisPlanId'] }],
  uniques: [{ name: 'crisis_link_digest', properties: ['digest'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', own),
    mayAdd('the_person', allOf(own, 'revoked_at is null', 'opened_at is null')),
    mayChange('the_person', own),
    mayRead('whoever_presents_it', presentedDigest),
    mayChange('whoever_presents_it', presentedDigest),
    ...erasable({ removed: ['person_id'] }),
  ],
});

export class CrisisLinkRow extends schema.class {}

schema.setClass(CrisisLinkRow);

export const crisisLinkReferences: readonly Reference[] = [
  partOf('crisis_link', ['person_id', 'crisis_plan_id'], 'crisis_plan', ['person_id', 'id']),
];
