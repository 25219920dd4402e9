import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import type { Connection, Connections, Kept } from '@peerness/core';
import { keepRow } from '../schema/keep-row.js';
import { asRead, reading } from '../schema/lock.js';
import { replaceParts } from '../schema/replace-parts.js';
import type { Sealer } from '../sealer.js';
import { keepEvents } from '../work/keep-events.js';
import { toConnection, toConnectionColumns } from './connection-mapper.js';
import { ConnectionRow } from './connection-row.js';
import { ContactCardRow } from './contact-card-row.js';
import { keepCard, toCard } from './contact-cards.js';
import { keepLines } from './keep-histories.js';
import { placesInTurn } from '../round/places-in-turn.js';
import { toMeeting, toMeetingColumns } from './meeting-mapper.js';
import { MeetingRow } from './meeting-row.js';

export function keepConnections(em: EntityManager, sealer: Sealer): Connections {
  const read = async (
    where: FilterQuery<ConnectionRow>,
    lock?: 'share' | 'update',
  ): Promise<readonly Kept<Connection>[]> => {
    const rows = await em.find(ConnectionRow, where, { ...reading(lock), orderBy: { invitedAt: 'desc', id: 'desc' } });
    if (rows.length === 0) return [];
    const meetings = await em.find(
      MeetingRow,
      { organizationId: [...new Set(rows.map((row) => row.organizationId))], connectionId: rows.map((row) => row.id) },
      asRead,
    );
    return rows.map((row) => {
      const meeting = meetings.find((one) => one.organizationId === row.organizationId && one.connectionId === row.id);
      return { value: toConnection(sealer, row, meeting && toMeeting(sealer, meeting)), version: row.version };
    });
  };

  return {
    find: async (organization, id, lock) => (await read({ organizationId: organization, id }, lock))[0],

    of: (person, organization) =>
      read({
        $or: [{ inviterId: person }, { inviteeId: person }],
        ...(organization ? { organizationId: organization } : {}),
      }),

    async between(organization, one, other, lock) {
      if (lock === 'together') {
        const pair = [one, other].sort().join(' ');
        await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`together ${pair}`]);
      }
      return read({ organizationId: organization, inviterId: [one, other], inviteeId: [one, other] });
    },

    async supportedBy(organization, supporter, lock) {
      if (lock) await placesInTurn(em, organization, [supporter]);
      return em.count(ConnectionRow, {
        organizationId: organization,
        inviteeId: supporter,
        kind: 'support',
        status: ['accepted', 'met', 'active'],
      });
    },

    async keep({ value, version }, events) {
      const { organizationId, id, ...columns } = toConnectionColumns(sealer, value);
      const kept = await keepRow(em, ConnectionRow, { organizationId, id }, columns, version);
      if (!kept.ok) return kept;
      const whole = { organizationId, connectionId: id };
      await keepLines(em, value);
      await replaceParts(em, MeetingRow, whole, ['organizationId', 'connectionId'], toMeetingColumns(sealer, value));
      await keepEvents(em, events);
      return kept;
    },

    async cards(connection) {
      const rows = await em.find(
        ContactCardRow,
        { connectionId: connection },
        { ...asRead, orderBy: { personId: 'asc' } },
      );
      return rows.map((row) => toCard(sealer, row));
    },

    keepCard: (card) => keepCard(em, sealer, card),

    async removeCard(person, connection) {
      await em.nativeDelete(ContactCardRow, { personId: person, connectionId: connection });
    },
  };
}
