import type { EntityManager } from '@mikro-orm/postgresql';
import type { NetworkAgreements } from '@peerness/core/network';
import { keepRow } from '../schema/keep-row.js';
import { asRead, reading } from '../schema/lock.js';
import { keepEvents } from '../work/keep-events.js';
import { toNetworkAgreement, toNetworkAgreementColumns } from './network-agreement-mapper.js';
import { NetworkAgreementRow } from './network-agreement-row.js';

export function keepNetworkAgreements(em: EntityManager): NetworkAgreements {
  return {
    async all() {
      const rows = await em.find(NetworkAgreementRow, {}, { ...asRead, orderBy: { proposedAt: 'desc', id: 'desc' } });
      return rows.map((row) => ({ value: toNetworkAgreement(row), version: row.version }));
    },

    async find(id, lock) {
      const [row] = await em.find(NetworkAgreementRow, { id }, reading(lock));
      return row && { value: toNetworkAgreement(row), version: row.version };
    },

    async keep({ value, version }, events) {
      const { organizationId, id, ...columns } = toNetworkAgreementColumns(value);
      const kept = await keepRow(em, NetworkAgreementRow, { organizationId, id }, columns, version);
      if (kept.ok) await keepEvents(em, events);
      return kept;
    },
  };
}
