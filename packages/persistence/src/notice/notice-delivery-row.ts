import { defineEntity, p } from '@mikro-orm/core';
import { people, type Reference } from '../schema/references.js';
import { actingFor, allOf, ownedByActor } from '../walls/conditions.js';
import { erasable } from '../walls/erasable.js';
import { mayKeep, mayRead, mayRemove, walled } from '../walls/walls.js';

const own = allOf(actingFor('self'), ownedByActor());

/** That somebody was told, is to be told, or could not be. Codes and instants: never where to, nor of whom. */
const schema = defineEntity({
  name: 'NoticeDeliveryRow',
  tableName: 'notice_delivery',
  properties: {
    personId: p.uuid().primary(),
    id: p.uuid().primary(),
    about: p.text(),
    urgency: p.text(),
    channel: p.text(),
    at: p.datetime(),
    state: p.text(),
    attempts: p.integer(),
    nextAt: p.datetime().nullable(),
    overAt: p.datetime().nullable(),
    why: p.text().nullable(),
  },
  checks: [
    { name: 'notice_delivery_urgency', expression: "urgency in ('ordinary', 'crisis')" },
    {
      name: 'notice_delivery_state',
      expression:
        "case state when 'waiting' then next_at is not null and over_at is null and why is null " +
        "when 'sent' then next_at is null and over_at is not null and why is null " +
        "when 'failed' then next_at is null and over_at is not null and why is not null else false end",
    },
  ],
  indexes: [
    { name: 'notice_delivery_waiting', properties: ['state', 'nextAt'] },
    { name: 'notice_delivery_by_id', properties: ['id'] },
  ],
  rowLevelSecurity: walled,
  policies: [
    mayRead('the_person', own),
    mayRemove('the_person', allOf(own, "state = 'waiting'")),
    mayRead('the_notifier', actingFor('notify')),
    ...mayKeep('the_notifier', actingFor('notify')),
    ...erasable({ removed: ['person_id'] }),
  ],
});

export class NoticeDeliveryRow extends schema.class {}

schema.setClass(NoticeDeliveryRow);

export const noticeDeliveryReferences: readonly Reference[] = [...people('notice_delivery', 'person_id')];
