import {
  type Connection,
  type ConnectionId,
  type ConnectionKind,
  isLive,
  type Meeting,
  type OrganizationId,
  type PersonId,
  type Value,
} from '@peerness/core';
import { CorruptRow } from '../problems/corrupt-row.js';
import type { Columns } from '../schema/columns.js';
import { parseJson } from '../schema/json-text.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import type { ConnectionRow } from './connection-row.js';

type Row = Omit<Columns<ConnectionRow>, 'version'>;

/** What both said yes to is about both: with either of them gone it opens no more. */
const saidYesOf = (owner: string, inviter: string, invitee: string, row: string): SealedPlace => ({
  owner,
  also: [inviter, invitee],
  table: 'connection',
  column: 'said_yes_value',
  row,
});

export function toConnection(sealer: Sealer, row: Row, meeting: Meeting | undefined): Connection {
  const pair = {
    id: row.id as ConnectionId,
    organization: row.organizationId as OrganizationId,
    kind: row.kind as ConnectionKind,
    inviter: row.inviterId as PersonId,
    invitee: row.inviteeId as PersonId,
    invitedAt: row.invitedAt,
    openUntil: row.openUntil,
    ...saidYesTo(sealer, row),
  };
  const joined = () => ({ ...pair, acceptedAt: there(row.acceptedAt), ...(meeting ? { meeting } : {}) });

  switch (row.status as Connection['status']) {
    case 'invited':
      return { status: 'invited', ...pair };
    case 'closed':
      return {
        status: 'closed',
        ...pair,
        how: there(row.closedHow) as 'declined' | 'withdrawn' | 'blocked',
        closedAt: there(row.closedAt),
      };
    case 'accepted':
      return { status: 'accepted', ...joined() };
    case 'met':
      return {
        status: 'met',
        ...joined(),
        metAt: there(row.metAt),
        goingOn: there(row.goingOn).map((one) => one as PersonId),
      };
    case 'active':
      return { status: 'active', ...joined(), activeSince: there(row.activeSince) };
    case 'ended':
      return { status: 'ended', ...pair, endedAt: there(row.endedAt) };
    default:
      throw new CorruptRow('connection', 'a status nobody knows');
  }
}

function saidYesTo(sealer: Sealer, row: Row): Pick<Connection, 'saidYesTo'> {
  if (!row.saidYesDimension || !row.saidYesValue) return {};
  const place = saidYesOf(row.organizationId, row.inviterId, row.inviteeId, row.id);
  const value = parseJson(sealer.open(row.saidYesValue, place), 'connection') as Value;
  return { saidYesTo: { dimension: row.saidYesDimension, value } };
}

function there<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new CorruptRow('connection', 'a state without what belongs to it');
  return value;
}

export function toConnectionColumns(sealer: Sealer, connection: Connection): Row {
  const { id, organization, kind, inviter, invitee, status, invitedAt, openUntil, saidYesTo } = connection;
  return {
    organizationId: organization,
    id,
    kind,
    inviterId: inviter,
    inviteeId: invitee,
    status,
    invitedAt,
    openUntil,
    saidYesDimension: saidYesTo?.dimension ?? null,
    saidYesValue: saidYesTo
      ? sealer.seal(JSON.stringify(saidYesTo.value), saidYesOf(organization, inviter, invitee, id))
      : null,
    closedHow: status === 'closed' ? connection.how : null,
    closedAt: status === 'closed' ? connection.closedAt : null,
    acceptedAt: isLive(connection) ? connection.acceptedAt : null,
    metAt: status === 'met' ? connection.metAt : null,
    goingOn: status === 'met' ? [...connection.goingOn] : null,
    activeSince: status === 'active' ? connection.activeSince : null,
    endedAt: status === 'ended' ? connection.endedAt : null,
  };
}
