import type { EntityManager } from '@mikro-orm/postgresql';
import type { LineOrder, LineOrders } from '@peerness/core/crisis';
import type { PersonId } from '@peerness/core';
import type { Columns } from '../schema/columns.js';
import { addOrChange } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import { keepEvents } from '../work/keep-events.js';
import { LineOrderRow } from './line-order-row.js';

export function keepLineOrders(em: EntityManager, sealer: Sealer): LineOrders {
  return {
    async of(person) {
      const [row] = await em.find(LineOrderRow, { personId: person }, asRead);
      return row && toLineOrder(sealer, row);
    },

    async keep(order, events) {
      const { personId, ...columns } = toLineOrderColumns(sealer, order);
      await addOrChange(em, LineOrderRow, { personId }, columns);
      await keepEvents(em, events);
    },
  };
}

const linesOf = (owner: string): SealedPlace => ({ owner, table: 'line_order', column: 'lines', row: owner });

export function toLineOrder(sealer: Sealer, { personId, lines, at }: Columns<LineOrderRow>): LineOrder {
  return {
    person: personId as PersonId,
    lines: JSON.parse(sealer.open(lines, linesOf(personId))) as string[],
    at,
  };
}

export function toLineOrderColumns(sealer: Sealer, { person, lines, at }: LineOrder): Columns<LineOrderRow> {
  return { personId: person, lines: sealer.seal(JSON.stringify(lines), linesOf(person)), at };
}
