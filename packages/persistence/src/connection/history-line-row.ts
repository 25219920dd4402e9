import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import {
  allOf,
  claimedPerson,
  erasing,
  inClaimedOrganization,
  inOrganization,
  openedUnder,
  ownedByActor,
} from '../walls/conditions.js';
import { actor } from '../walls/context-expressions.js';
import { labelIn } from './history-label.js';
import { mayAdd, mayChange, mayRead, mayRemove, walled } from '../walls/walls.js';

/** Of a connection of theirs, about one of its two, under the label that one has of it. */
const betweenThem =
  'exists (select 1 from connection as ours where ours.organization_id = history_line.organization_id ' +
  `and ${actor} in (ours.inviter_id, ours.invitee_id) and history_line.person_id in (ours.inviter_id, ours.invitee_id) ` +
  `and history_line.label = ${labelIn('ours.id::text', 'history_line.person_id::text')})`;
const theClaimants = allOf(inClaimedOrganization, claimedPerson());

/** That a person was supported, or met somebody: never whom. One line for each category it is opened under. */
const schema = defineEntity({
  name: 'HistoryLineRow',
  tableName: 'history_line',
  properties: {
    organizationId: p.uuid().primary(),
    personId: p.uuid().primary(),
    label: p.text().primary(),
    category: p.text().primary(),
    kind: p.text(),
    on: p.datetime(),
  },
  checks: [{ name: 'history_line_category', expression: "category in ('connections', 'meetings')" }],
  indexes: [{ name: 'history_line_of_person', properties: ['personId'] }],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', ownedByActor()),
    mayRead('those_permitted', openedUnder('history_line', 'history_line.category')),
    mayAdd('the_two', allOf(inOrganization('support', 'match', 'administer'), betweenThem)),
    mayRead('a_claimant', theClaimants),
    mayChange('a_claimant', theClaimants),
    mayRemove('erasure', erasing()),
  ],
});

export class HistoryLineRow extends schema.class {}

schema.setClass(HistoryLineRow);

export const historyLineReferences: readonly Reference[] = [
  partOf('history_line', ['organization_id'], 'organization', ['organization_id']),
  ...people('history_line', 'person_id'),
];
