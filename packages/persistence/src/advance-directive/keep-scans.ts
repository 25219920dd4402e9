import type { EntityManager } from '@mikro-orm/postgresql';
import type { ScanAbout, Scans } from '@peerness/core/advance-directive';
import { WriteRefused } from '../problems/write-refused.js';
import { asRead } from '../schema/lock.js';
import type { Sealing } from '../sealer.js';
import { keepEvents } from '../work/keep-events.js';
import type { AdvanceDirectiveKey } from './directive-key.js';
import { toScan, toScanColumns, toTicket, toTicketColumns } from './scan-mapper.js';
import { keepScanParts, readScanParts } from './scan-parts.js';
import { ScanPartRow } from './scan-part-row.js';
import { ScanRow } from './scan-row.js';
import { ScanTicketRow } from './scan-ticket-row.js';
import { sealScans } from './seal-scans.js';

const keyOf = ({ owner, directive, id }: ScanAbout) => ({ personId: owner, directiveId: directive, id });

export function keepScans(em: EntityManager, sealer: Sealing, key: AdvanceDirectiveKey): Scans {
  const find: Scans['find'] = async (id) => {
    const [row] = await em.find(ScanRow, { id }, asRead);
    return row && toScan(row);
  };
  return {
    find,
    async ticket(id) {
      const [row] = await em.find(ScanTicketRow, { id }, asRead);
      return row && toTicket(row);
    },
    async tickets(directive) {
      const orderBy = { askedAt: 'asc', id: 'asc' } as const;
      return (await em.find(ScanTicketRow, { directiveId: directive }, { ...asRead, orderBy })).map(toTicket);
    },
    async keepTicket(ticket, events) {
      await em.insert(ScanTicketRow, toTicketColumns(ticket));
      await keepEvents(em, events);
    },
    async of(directive) {
      const orderBy = { receivedAt: 'asc', id: 'asc' } as const;
      return (await em.find(ScanRow, { directiveId: directive }, { ...asRead, orderBy })).map(toScan);
    },
    async content(id) {
      const scan = await find(id);
      return scan && readScanParts(em, sealer, scan);
    },
    async receive({ scan, ticket, content }, events) {
      const { personId, id, usedAt } = toTicketColumns(ticket);
      const used = await em.nativeUpdate(ScanTicketRow, { personId, id, usedAt: null }, { usedAt });
      if (used !== 1) throw new WriteRefused('check', 'advance_scan_ticket_stays');
      await em.insert(ScanRow, toScanColumns(scan));
      await keepScanParts(em, sealer, scan, content);
      await sealScans(em, key, { owner: scan.owner, id: scan.directive });
      await keepEvents(em, events);
    },
    async discard(scan, events) {
      await em.nativeDelete(ScanRow, keyOf(scan));
      await keepEvents(em, events);
    },
    async destroy(scan, events) {
      const { id: scanId, ...whole } = keyOf(scan);
      await em.nativeUpdate(ScanRow, keyOf(scan), { destroyedAt: scan.destroyedAt ?? null });
      await em.nativeDelete(ScanPartRow, { ...whole, scanId });
      await keepEvents(em, events);
    },
  };
}
