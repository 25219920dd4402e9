import type { EntityManager } from '@mikro-orm/postgresql';
import type { PersonId } from '@peerness/core';
import type { Erasure, Erasures } from '@peerness/core/record';
import type { Columns } from '../schema/columns.js';
import { addOrChange } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import type { Sealing } from '../sealer.js';
import { destroyPerson } from './destroy-person.js';
import { ErasureRow } from './erasure-row.js';

export function keepErasures(em: EntityManager, sealing: Sealing): Erasures {
  return {
    async of(person) {
      const [row] = await em.find(ErasureRow, { personId: person }, asRead);
      return row && toErasure(row);
    },

    async besides(person) {
      const rows = await em.find(ErasureRow, { personId: { $ne: person } }, asRead);
      return new Set(rows.map(({ personId }) => personId as PersonId));
    },

    async ask(erasure) {
      const { personId, ...columns } = toErasureColumns(erasure);
      await addOrChange(em, ErasureRow, { personId }, columns);
    },

    async takeBack(person) {
      await em.nativeDelete(ErasureRow, { personId: person });
    },

    async due(at) {
      const rows = await em.find(
        ErasureRow,
        { dueAt: { $lte: at } },
        { ...asRead, orderBy: { dueAt: 'asc', personId: 'asc' } },
      );
      return rows.map(toErasure);
    },

    destroy: (person, at, holds) => destroyPerson(em, sealing, person, at, holds),
  };
}

export function toErasure({ personId, askedAt, dueAt }: Columns<ErasureRow>): Erasure {
  return { person: personId as PersonId, askedAt, dueAt };
}

export function toErasureColumns({ person, askedAt, dueAt }: Erasure): Columns<ErasureRow> {
  return { personId: person, askedAt, dueAt };
}
