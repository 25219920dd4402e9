import type { PersonId } from '@peerness/core';
import type {
  Delivery,
  NoticeAbout,
  NoticeChannel,
  NoticeDelivery,
  NoticeUrgency,
  WhyNotTold,
} from '@peerness/core/notices';
import { CorruptRow } from '../problems/corrupt-row.js';
import type { Columns } from '../schema/columns.js';
import type { NoticeDeliveryRow } from './notice-delivery-row.js';

export function toNoticeDelivery(row: Columns<NoticeDeliveryRow>): NoticeDelivery {
  const { personId, id, about, urgency, channel, at } = row;
  return {
    id,
    person: personId as PersonId,
    about: about as NoticeAbout,
    urgency: urgency as NoticeUrgency,
    channel: channel as NoticeChannel,
    at,
    delivery: toDelivery(row),
  };
}

function toDelivery({ state, attempts, nextAt, overAt, why }: Columns<NoticeDeliveryRow>): Delivery {
  if (state === 'waiting' && nextAt) return { state, attempts, nextAt };
  if (state === 'sent' && overAt) return { state, attempts, sentAt: overAt };
  if (state === 'failed' && overAt && why) return { state, attempts, failedAt: overAt, why: why as WhyNotTold };
  throw new CorruptRow('notice_delivery', 'a notice that neither waits nor is over');
}

export function toNoticeDeliveryColumns({ person, delivery, ...rest }: NoticeDelivery): Columns<NoticeDeliveryRow> {
  const { state, attempts } = delivery;
  return {
    personId: person,
    ...rest,
    state,
    attempts,
    nextAt: delivery.state === 'waiting' ? delivery.nextAt : null,
    overAt: delivery.state === 'sent' ? delivery.sentAt : delivery.state === 'failed' ? delivery.failedAt : null,
    why: delivery.state === 'failed' ? delivery.why : null,
  };
}
