import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type Connection,
  type ConnectionKind,
  type Histories,
  type HistoryLine,
  linesOf,
  type OrganizationId,
  type PersonId,
} from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { addThoseNotThere } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import { labelIn, labelOf } from './history-label.js';
import { HistoryLineRow } from './history-line-row.js';

export function keepHistories(em: EntityManager): Histories {
  return {
    async of(person) {
      const oldestFirst = { on: 'asc', label: 'asc', category: 'asc' } as const;
      return (await em.find(HistoryLineRow, { personId: person }, { ...asRead, orderBy: oldestFirst })).map(toLine);
    },
  };
}

/** What is kept once stays as it was. */
export async function keepLines(em: EntityManager, connection: Connection): Promise<void> {
  const lines = linesOf(connection).map((line) => ({ ...line, label: labelOf(connection.id, line.person) }));
  await addThoseNotThere(em, HistoryLineRow, lines.map(toLineColumns));
}

/** Lines are about another from now on, each under the label that one has of the connection. */
export async function passOnLines(
  em: EntityManager,
  organization: OrganizationId,
  from: PersonId,
  to: PersonId,
): Promise<void> {
  const label = labelIn('one."id"::text', '?');
  await em.execute(
    `update "history_line" as line set "person_id" = ?, "label" = ${label} from "connection" as one
     where line."organization_id" = ? and line."person_id" = ? and one."organization_id" = line."organization_id"
     and line."label" = ${label}`,
    [to, to, organization, from, from],
  );
}

export function toLine(row: Columns<HistoryLineRow>): HistoryLine {
  return {
    organization: row.organizationId as OrganizationId,
    label: row.label,
    person: row.personId as PersonId,
    kind: row.kind as ConnectionKind,
    category: row.category as HistoryLine['category'],
    on: row.on,
  };
}

export function toLineColumns({ organization, person, ...same }: HistoryLine): Columns<HistoryLineRow> {
  return { ...same, organizationId: organization, personId: person };
}
