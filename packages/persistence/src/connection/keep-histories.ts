import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type Connection,
  type ConnectionId,
  type ConnectionKind,
  type Histories,
  type HistoryLine,
  linesOf,
  type OrganizationId,
  type PersonId,
} from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { addUnlessThere } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import { HistoryLineRow } from './history-line-row.js';

export function keepHistories(em: EntityManager): Histories {
  return {
    async of(person) {
      const oldestFirst = { at: 'asc', connectionId: 'asc', category: 'asc' } as const;
      return (await em.find(HistoryLineRow, { personId: person }, { ...asRead, orderBy: oldestFirst })).map(toLine);
    },
  };
}

/** What is kept once stays as it was. */
export async function keepLines(em: EntityManager, connection: Connection): Promise<void> {
  for (const line of linesOf(connection)) await addUnlessThere(em, HistoryLineRow, toLineColumns(line));
}

export function toLine(row: Columns<HistoryLineRow>): HistoryLine {
  return {
    organization: row.organizationId as OrganizationId,
    connection: row.connectionId as ConnectionId,
    person: row.personId as PersonId,
    kind: row.kind as ConnectionKind,
    category: row.category as HistoryLine['category'],
    at: row.at,
  };
}

export function toLineColumns({ organization, connection, person, ...same }: HistoryLine): Columns<HistoryLineRow> {
  return { ...same, organizationId: organization, connectionId: connection, personId: person };
}
