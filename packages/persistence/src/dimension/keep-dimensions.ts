import type { EntityManager } from '@mikro-orm/postgresql';
import type { Dimension, Dimensions } from '@peerness/core';
import { addUnlessThere } from '../schema/keep-row.js';
import { asRead } from '../schema/lock.js';
import { keepEvents } from '../work/keep-events.js';
import { DimensionRow } from './dimension-row.js';

export function keepDimensions(em: EntityManager): Dimensions {
  return {
    async ofOrganization(organization) {
      const rows = await em.find(
        DimensionRow,
        { organizationId: organization },
        { ...asRead, orderBy: { key: 'asc' } },
      );
      return rows.map((row) => row.definition as Dimension);
    },

    async keep(organization, dimension, events) {
      const key = dimension.id.slice(dimension.id.indexOf('/') + 1);
      const added = await addUnlessThere(em, DimensionRow, {
        organizationId: organization,
        key,
        definition: dimension,
      });
      if (!added) await em.nativeUpdate(DimensionRow, { organizationId: organization, key }, { definition: dimension });
      await keepEvents(em, events);
    },
  };
}
