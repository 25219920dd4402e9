import { defineEntity, p } from '@mikro-orm/core';
import { partOf, people, type Reference } from '../schema/references.js';
import {
  actingFor,
  actorTakesPart,
  allOf,
  anyOf,
  bothBriefed,
  claimedPerson,
  hereOrEverywhere,
  inClaimedOrganization,
  inOrganization,
} from '../walls/conditions.js';
import { erasable } from '../walls/erasable.js';
import { mayAdd, mayChange, mayRead, walled } from '../walls/walls.js';

const byTheTwo = allOf(inOrganization('support', 'match', 'administer'), actorTakesPart);
const theClaimants = allOf(inClaimedOrganization, anyOf(claimedPerson('inviter_id'), claimedPerson('invitee_id')));

/** Two people, from an invitation to its end. */
const schema = defineEntity({
  name: 'ConnectionRow',
  tableName: 'connection',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    kind: p.text(),
    inviterId: p.uuid(),
    inviteeId: p.uuid(),
    status: p.text(),
    invitedAt: p.datetime(),
    openUntil: p.datetime(),
    saidYesDimension: p.text().nullable(),
    saidYesValue: p.text().nullable(),
    closedHow: p.text().nullable(),
    closedAt: p.datetime().nullable(),
    acceptedAt: p.datetime().nullable(),
    metAt: p.datetime().nullable(),
    goingOn: p.array().columnType('uuid[]').nullable(),
    activeSince: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
    version: p.integer(),
  },
  checks: [
    { name: 'connection_kind', expression: "kind in ('support', 'mutual')" },
    { name: 'connection_somebody_else', expression: 'inviter_id <> invitee_id' },
    { name: 'connection_said_yes', expression: '(said_yes_dimension is null) = (said_yes_value is null)' },
    {
      name: 'connection_status',
      expression:
        "case status when 'invited' then accepted_at is null when 'closed' then closed_how in ('declined', 'withdrawn', 'blocked') and closed_how is not null and closed_at is not null " +
        "when 'accepted' then accepted_at is not null when 'met' then accepted_at is not null and met_at is not null and going_on is not null " +
        "when 'active' then accepted_at is not null and active_since is not null when 'ended' then ended_at is not null else false end",
    },
  ],
  indexes: [
    { name: 'connection_of_inviter', properties: ['inviterId', 'organizationId'] },
    { name: 'connection_of_invitee', properties: ['inviteeId', 'organizationId'] },
    { name: 'connection_in_organization', properties: ['organizationId', 'inviteeId', 'status'] },
  ],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_two', allOf(hereOrEverywhere, actorTakesPart)),
    mayRead('matching', inOrganization('match')),
    // Whom it is between; what was said yes to is sealed.
    mayRead('the_notifier', actingFor('notify')),
    mayAdd('the_two', allOf(byTheTwo, bothBriefed)),
    mayChange('the_two', byTheTwo, allOf(byTheTwo, bothBriefed)),
    mayRead('a_claimant', theClaimants),
    mayChange('a_claimant', theClaimants),
    ...erasable({ unnamed: ['inviter_id', 'invitee_id'] }),
  ],
});

export class ConnectionRow extends schema.class {}

schema.setClass(ConnectionRow);

export const connectionReferences: readonly Reference[] = [
  partOf('connection', ['organization_id'], 'organization', ['organization_id']),
  ...people('connection', 'inviter_id', 'invitee_id'),
];
