import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import type { Kept, Openness, Trust } from '@peerness/core';
import { addUnlessThere, keepRow } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import { keepEvents } from '../work/keep-events.js';
import { BriefingRow } from './briefing-row.js';
import { OpennessRow } from './openness-row.js';
import { TrustActRow } from './trust-act-row.js';
import {
  toBriefing,
  toBriefingColumns,
  toOpenness,
  toOpennessColumns,
  toTrustAct,
  toTrustActColumns,
} from './trust-mapper.js';

export function keepTrust(em: EntityManager): Trust {
  const read = async (where: FilterQuery<OpennessRow>): Promise<readonly Kept<Openness>[]> => {
    const rows = await em.find(OpennessRow, where, { ...asRead, orderBy: { connectionId: 'asc', personId: 'asc' } });
    return rows.map((row) => ({ value: toOpenness(row), version: row.version }));
  };

  return {
    around: (person) => read({ $or: [{ personId: person }, { recipientId: person }] }),
    on: (connection) => read({ connectionId: connection }),

    async keep({ value, version }, events) {
      const { personId, connectionId, ...columns } = toOpennessColumns(value);
      const kept = await keepRow(em, OpennessRow, { personId, connectionId }, columns, version);
      if (kept.ok) await keepEvents(em, events);
      return kept;
    },

    async acts(organization, connection) {
      const rows = await em.find(
        TrustActRow,
        { organizationId: organization, connectionId: connection },
        { ...asRead, orderBy: { at: 'asc', id: 'asc' } },
      );
      return rows.map(toTrustAct);
    },

    async note(act) {
      await em.insertMany(TrustActRow, [toTrustActColumns(act)]);
    },

    async forget(organization, connection, by) {
      await em.nativeDelete(TrustActRow, { organizationId: organization, connectionId: connection, byId: by });
    },

    async briefings(organization) {
      const rows = await em.find(
        BriefingRow,
        { organizationId: organization },
        { ...asRead, orderBy: { from: 'asc' } },
      );
      return rows.map(toBriefing);
    },

    async addBriefing(text, events) {
      if (await addUnlessThere(em, BriefingRow, toBriefingColumns(text))) await keepEvents(em, events);
    },
  };
}
