import type { EntityManager } from '@mikro-orm/postgresql';
import type { PersonId } from '@peerness/core';
import type { NoticeChannel, NoticePreference, NoticePreferences } from '@peerness/core/notices';
import type { Columns } from '../schema/columns.js';
import { addOrChange } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import type { SealedPlace, Sealer } from '../sealer.js';
import { keepEvents } from '../work/keep-events.js';
import { NoticeDeliveryRow } from './notice-delivery-row.js';
import { NoticePreferenceRow } from './notice-preference-row.js';

export function keepNoticePreferences(em: EntityManager, sealer: Sealer): NoticePreferences {
  return {
    async of(person) {
      const [row] = await em.find(NoticePreferenceRow, { personId: person }, asRead);
      return row && toNoticePreference(sealer, row);
    },

    async keep(preference, events) {
      const { personId, ...columns } = toNoticePreferenceColumns(sealer, preference);
      await addOrChange(em, NoticePreferenceRow, { personId }, columns);
      await keepEvents(em, events);
    },

    async remove(person, events) {
      await em.nativeDelete(NoticePreferenceRow, { personId: person });
      await em.nativeDelete(NoticeDeliveryRow, { personId: person, state: 'waiting' });
      await keepEvents(em, events);
    },
  };
}

const addressOf = (owner: string): SealedPlace => ({
  owner,
  table: 'notice_preference',
  column: 'address',
  row: owner,
});

export function toNoticePreference(sealer: Sealer, row: Columns<NoticePreferenceRow>): NoticePreference {
  const { personId, channel, address, language, quietFrom, quietUntil, timeZone, crisisBreaksQuiet, at } = row;
  const isQuiet = typeof quietFrom === 'number' && typeof quietUntil === 'number' && typeof timeZone === 'string';
  return {
    person: personId as PersonId,
    channel: channel as NoticeChannel,
    to: sealer.open(address, addressOf(personId)),
    language,
    ...(isQuiet && { quiet: { from: quietFrom, until: quietUntil, timeZone } }),
    crisisBreaksQuiet,
    at,
  };
}

export function toNoticePreferenceColumns(
  sealer: Sealer,
  { person, channel, to, language, quiet, crisisBreaksQuiet, at }: NoticePreference,
): Columns<NoticePreferenceRow> {
  return {
    personId: person,
    channel,
    address: sealer.seal(to, addressOf(person)),
    language,
    quietFrom: quiet?.from ?? null,
    quietUntil: quiet?.until ?? null,
    timeZone: quiet?.timeZone ?? null,
    crisisBreaksQuiet,
    at,
  };
}
