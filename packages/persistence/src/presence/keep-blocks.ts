import type { EntityManager } from '@mikro-orm/postgresql';
import type { Block, Blocks, OrganizationId, PersonId } from '@peerness/core';
import { addUnlessThere } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import type { Columns } from '../schema/columns.js';
import { ErasureRow } from '../record/erasure-row.js';
import { keepEvents } from '../work/keep-events.js';
import { BlockRow } from './block-row.js';

export function keepBlocks(em: EntityManager): Blocks {
  return {
    async setBy(person) {
      const rows = await em.find(
        BlockRow,
        { personId: person },
        { ...asRead, orderBy: { at: 'asc', blockedId: 'asc', organizationId: 'asc' } },
      );
      return rows.map(toBlock);
    },

    async around(person) {
      const rows = await em.find(BlockRow, { $or: [{ personId: person }, { blockedId: person }] }, asRead);
      const gone = await em.find(ErasureRow, { personId: { $ne: person } }, asRead);
      return new Set([
        ...rows.map((row) => (row.personId === person ? row.blockedId : row.personId) as PersonId),
        ...gone.map(({ personId }) => personId as PersonId),
      ]);
    },

    async set(block, events) {
      if (await addUnlessThere(em, BlockRow, toBlockColumns(block))) await keepEvents(em, events);
    },

    async lift({ person, blocked, organization }, events) {
      const lifted = await em.nativeDelete(BlockRow, {
        personId: person,
        organizationId: organization,
        blockedId: blocked,
      });
      if (lifted > 0) await keepEvents(em, events);
    },
  };
}

export function toBlock(row: Columns<BlockRow>): Block {
  return {
    person: row.personId as PersonId,
    blocked: row.blockedId as PersonId,
    organization: row.organizationId as OrganizationId,
    at: row.at,
  };
}

export function toBlockColumns({ person, blocked, organization, at }: Block): Columns<BlockRow> {
  return { personId: person, organizationId: organization, blockedId: blocked, at };
}
