import type { EntityManager } from '@mikro-orm/postgresql';
import type { Block, Blocks, PersonId } from '@peerness/core';
import { addUnlessThere } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import type { Columns } from '../schema/columns.js';
import { keepEvents } from '../work/keep-events.js';
import { BlockRow } from './block-row.js';

export function keepBlocks(em: EntityManager): Blocks {
  return {
    async setBy(person) {
      const rows = await em.find(
        BlockRow,
        { personId: person },
        { ...asRead, orderBy: { at: 'asc', blockedId: 'asc' } },
      );
      return rows.map(toBlock);
    },

    async around(person) {
      const rows = await em.find(BlockRow, { $or: [{ personId: person }, { blockedId: person }] }, asRead);
      return new Set(rows.map((row) => (row.personId === person ? row.blockedId : row.personId) as PersonId));
    },

    async set(block, events) {
      if (await addUnlessThere(em, BlockRow, toBlockColumns(block))) await keepEvents(em, events);
    },

    async lift(person, blocked, events) {
      const lifted = await em.nativeDelete(BlockRow, { personId: person, blockedId: blocked });
      if (lifted > 0) await keepEvents(em, events);
    },
  };
}

export function toBlock(row: Columns<BlockRow>): Block {
  return { person: row.personId as PersonId, blocked: row.blockedId as PersonId, at: row.at };
}

export function toBlockColumns({ person, blocked, at }: Block): Columns<BlockRow> {
  return { personId: person, blockedId: blocked, at };
}
