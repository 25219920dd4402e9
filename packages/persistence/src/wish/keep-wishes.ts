import type { EntityManager } from '@mikro-orm/postgresql';
import type { Wishes } from '@peerness/core';
import { keepRow } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import { replaceParts } from '../schema/replace-parts.js';
import type { Sealer } from '../sealer.js';
import { keepEvents } from '../work/keep-events.js';
import { WishListRow } from './wish-list-row.js';
import { toWishColumns, toWishList } from './wish-mapper.js';
import { WishRow } from './wish-row.js';

export function keepWishes(em: EntityManager, sealer: Sealer): Wishes {
  const inOrder = { ...asRead, orderBy: { position: 'asc' } } as const;

  return {
    async of(person, organization) {
      const whole = { personId: person, organizationId: organization };
      const [row] = await em.find(WishListRow, whole, asRead);
      const wishes = row ? await em.find(WishRow, whole, inOrder) : [];
      return { value: toWishList(sealer, whole, wishes), version: row?.version ?? 0 };
    },

    async ofMany(people, organization) {
      const rows = await em.find(WishRow, { personId: [...people], organizationId: organization }, inOrder);
      return [...new Set(rows.map((row) => row.personId))].map((personId) =>
        toWishList(
          sealer,
          { personId, organizationId: organization },
          rows.filter((row) => row.personId === personId),
        ),
      );
    },

    async keep({ value, version }, events) {
      const whole = { personId: value.person, organizationId: value.organization };
      const kept = await keepRow(em, WishListRow, whole, {}, version);
      if (!kept.ok) return kept;
      await replaceParts(em, WishRow, whole, ['personId', 'organizationId', 'dimension'], toWishColumns(sealer, value));
      await keepEvents(em, events);
      return kept;
    },
  };
}
