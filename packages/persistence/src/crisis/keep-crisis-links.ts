import type { EntityManager } from '@mikro-orm/postgresql';
import type { CrisisLinks } from '@peerness/core/crisis';
import { asRead, reading } from '../schema/lock.js';
import type { Sealing } from '../sealer.js';
import { readable } from '../vault/readable.js';
import { keepEvents } from '../work/keep-events.js';
import { toCrisisLink, toCrisisLinkColumns, toWrongColumn } from './crisis-link-mapper.js';
import { CrisisLinkRow } from './crisis-link-row.js';

export function keepCrisisLinks(em: EntityManager, sealer: Sealing): CrisisLinks {
  return {
    async of(owner, crisis) {
      const newestFirst = { ...asRead, orderBy: { madeAt: 'desc', id: 'desc' } } as const;
      const rows = await em.find(CrisisLinkRow, { personId: owner, crisisPlanId: crisis }, newestFirst);
      return readable(sealer, rows, (row) => toCrisisLink(sealer, row));
    },
    async find(owner, id, lock) {
      const [row] = await em.find(CrisisLinkRow, { personId: owner, id }, reading(lock));
      return row && toCrisisLink(sealer, row);
    },
    async keep(link, events) {
      await em.insertMany(CrisisLinkRow, [toCrisisLinkColumns(sealer, link)]);
      await keepEvents(em, events);
    },
    async keepRevoked({ owner, id, revokedAt }, events) {
      await em.nativeUpdate(CrisisLinkRow, { personId: owner, id }, { revokedAt: revokedAt ?? null });
      await keepEvents(em, events);
    },
    async presented(digest, lock) {
      const [row] = await em.find(CrisisLinkRow, { digest }, reading(lock));
      return row && toCrisisLink(sealer, row);
    },
    async keepLook(link, events) {
      const look = { wrong: toWrongColumn(link), openedAt: link.openedAt ?? null };
      await em.nativeUpdate(CrisisLinkRow, { personId: link.owner, id: link.id }, look);
      await keepEvents(em, events);
    },
  };
}
