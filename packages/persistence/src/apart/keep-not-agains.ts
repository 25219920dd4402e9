import type { EntityClass, EntityManager } from '@mikro-orm/postgresql';
import type { NotAgain, NotAgains, OrganizationId, PersonId } from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { addUnlessThere } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import { keepEvents } from '../work/keep-events.js';
import { NotAgainRow } from './not-again-row.js';

export function keepNotAgains(em: EntityManager): NotAgains {
  return {
    ...keepSayings(em, NotAgainRow),

    async around(person) {
      const rows = await em.find(NotAgainRow, { $or: [{ personId: person }, { otherId: person }] }, asRead);
      return new Set(rows.map((row) => (row.personId === person ? row.otherId : row.personId) as PersonId));
    },
  };
}

/** What people say of others, each for themselves, in a table of its own; the same of the same one is said once. */
export function keepSayings(
  em: EntityManager,
  row: EntityClass<NotAgainRow>,
): Pick<NotAgains, 'saidBy' | 'say' | 'lift'> {
  return {
    async saidBy(person) {
      const orderBy = { at: 'asc', otherId: 'asc', organizationId: 'asc' } as const;
      return (await em.find(row, { personId: person }, { ...asRead, orderBy })).map(toNotAgain);
    },

    async say(said, events) {
      if (await addUnlessThere(em, row, toNotAgainColumns(said))) await keepEvents(em, events);
    },

    async lift({ person, other, organization }, events) {
      const key = { personId: person, organizationId: organization, otherId: other };
      if ((await em.nativeDelete(row, key)) > 0) await keepEvents(em, events);
    },
  };
}

export function toNotAgain(row: Columns<NotAgainRow>): NotAgain {
  return {
    person: row.personId as PersonId,
    other: row.otherId as PersonId,
    organization: row.organizationId as OrganizationId,
    at: row.at,
  };
}

export function toNotAgainColumns({ person, other, organization, at }: NotAgain): Columns<NotAgainRow> {
  return { personId: person, organizationId: organization, otherId: other, at };
}
