import type { EntityManager } from '@mikro-orm/postgresql';
import type { Json } from '@peerness/core';
import type { BroughtHistories } from '@peerness/core/record';
import { asRead } from '../schema/lock.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import { BroughtHistoryRow } from './brought-history-row.js';

const toldOf = (owner: string, position: number): SealedPlace => ({
  owner,
  table: 'brought_history',
  column: 'told',
  row: String(position),
});

export function keepBroughtHistories(em: EntityManager, sealer: Sealer): BroughtHistories {
  return {
    async of(person) {
      const rows = await em.find(BroughtHistoryRow, { personId: person }, { ...asRead, orderBy: { position: 'asc' } });
      return rows.map(({ position, told }) => JSON.parse(sealer.open(told, toldOf(person, position))) as Json);
    },

    async keep(person, histories, at) {
      const [last] = await em.find(
        BroughtHistoryRow,
        { personId: person },
        { ...asRead, orderBy: { position: 'desc' }, limit: 1 },
      );
      const first = (last?.position ?? -1) + 1;
      const rows = histories.map((history, index) => ({
        personId: person,
        position: first + index,
        told: sealer.seal(JSON.stringify(history), toldOf(person, first + index)),
        at,
      }));
      if (rows.length > 0) await em.insertMany(BroughtHistoryRow, rows);
    },
  };
}
