import type { EntityManager } from '@mikro-orm/postgresql';
import type { PersonId } from '@peerness/core';
import type { NoticeDeliveries } from '@peerness/core/notices';
import { asRead, reading } from '../schema/lock.js';
import { toNoticeDelivery, toNoticeDeliveryColumns } from './notice-delivery-mapper.js';
import { NoticeDeliveryRow } from './notice-delivery-row.js';

export function keepNoticeDeliveries(em: EntityManager): NoticeDeliveries {
  return {
    async of(person) {
      const newestFirst = { ...asRead, orderBy: { at: 'desc', id: 'desc' } } as const;
      return (await em.find(NoticeDeliveryRow, { personId: person }, newestFirst)).map(toNoticeDelivery);
    },

    async waiting(atOnce) {
      const soonestFirst = { ...asRead, orderBy: { nextAt: 'asc', id: 'asc' }, limit: atOnce } as const;
      const rows = await em.find(NoticeDeliveryRow, { state: 'waiting' }, soonestFirst);
      return rows.flatMap(({ id, personId, nextAt }) =>
        nextAt ? [{ id, person: personId as PersonId, at: nextAt }] : [],
      );
    },

    async find(id) {
      const [row] = await em.find(NoticeDeliveryRow, { id }, reading('update'));
      return row && toNoticeDelivery(row);
    },

    async add(deliveries) {
      if (deliveries.length > 0) await em.insertMany(NoticeDeliveryRow, deliveries.map(toNoticeDeliveryColumns));
    },

    async keep(delivery) {
      const { personId, id, ...columns } = toNoticeDeliveryColumns(delivery);
      await em.nativeUpdate(NoticeDeliveryRow, { personId, id }, columns);
    },

    async remove({ id, person }) {
      await em.nativeDelete(NoticeDeliveryRow, { personId: person, id });
    },

    async forget(person, before) {
      await em.nativeDelete(NoticeDeliveryRow, { personId: person, overAt: { $lt: before } });
    },
  };
}
